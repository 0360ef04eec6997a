import type { Assignment, PartyRole } from "@dondoc/contract";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { DueFact } from "./due-fact.tsx";
import { PartyLine } from "./party-line.tsx";
import styles from "./assignment-card.module.css";

const roles: readonly PartyRole[] = ["assignee", "coordinating", "report-to", "via", "copy-to"];

/** Who does what by when, for whom: everything that was read of one assignment. */
export function AssignmentFacts({ assignment }: { assignment: Assignment }) {
  const words = useWords().documents;
  return (
    <dl className={styles.facts}>
      {roles.map((role) => (
        <PartiesFact key={role} assignment={assignment} role={role} />
      ))}
      <Fact title={words.assignment.due}>
        <DueFact assignment={assignment} />
      </Fact>
      <Fact title={words.assignment.deliverable}>
        {assignment.deliverable ?? <Missing>{words.assignment.noDeliverable}</Missing>}
      </Fact>
      <Fact title={words.assignment.duty}>{words.duties[assignment.duty]}</Fact>
    </dl>
  );
}

function PartiesFact({ assignment, role }: { assignment: Assignment; role: PartyRole }) {
  const { roles: names, party: words } = useWords().documents;
  const parties = assignment.parties.filter((party) => party.role === role);
  if (parties.length === 0 && role !== "assignee") return null;
  return (
    <Fact title={names[role]}>
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
