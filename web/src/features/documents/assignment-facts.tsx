import type { Assignment, PartyRole } from "@dondoc/contract";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { detailFacts } from "./detail-facts.ts";
import { DueFact } from "./due-fact.tsx";
import { PartyLine } from "./party-line.tsx";
import styles from "./assignment-card.module.css";

const others: readonly PartyRole[] = ["coordinating", "report-to", "via", "copy-to"];

/** Who does it by when: what a decision is taken on. */
export function KeyFacts({ assignment }: { assignment: Assignment }) {
  const words = useWords().documents;
  return (
    <dl className={styles.facts}>
      <PartiesFact assignment={assignment} part="assignee" />
      <Fact title={words.assignment.due}>
        <DueFact assignment={assignment} />
      </Fact>
    </dl>
  );
}

/** With whom, for whom, what is to come of it, and all else that was read. */
export function OtherFacts({ assignment }: { assignment: Assignment }) {
  const words = useWords().documents;
  return (
    <dl className={styles.facts}>
      {others.map((role) => (
        <PartiesFact key={role} assignment={assignment} part={role} />
      ))}
      <Fact title={words.assignment.deliverable}>
        {assignment.deliverable ?? <Missing>{words.assignment.noDeliverable}</Missing>}
      </Fact>
      <Fact title={words.assignment.duty}>{words.duties[assignment.duty]}</Fact>
      {detailFacts(assignment.details, words).map(({ title, says }) => (
        <Fact key={title} title={title}>
          {says}
        </Fact>
      ))}
    </dl>
  );
}

function PartiesFact({ assignment, part }: { assignment: Assignment; part: PartyRole }) {
  const { roles: names, party: words } = useWords().documents;
  const parties = assignment.parties.filter(({ role }) => role === part);
  if (parties.length === 0 && part !== "assignee") return null;
  return (
    <Fact title={names[part]}>
      {parties.length === 0 && <Missing>{words.noAssignee}</Missing>}
      <ul className={styles.parties}>
        {parties.map((party) => (
          <PartyLine key={party.id} assignment={assignment} party={party} />
        ))}
      </ul>
    </Fact>
  );
}

const Missing = ({ children }: { children: string }) => (
  <Text span c="#7a4a00" fw={600}>
    {children}
  </Text>
);

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);
