import type { ExtensionDetail } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { extensionRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { Facts } from "../../../ui/facts.tsx";
import { ButtonLink, TextLink } from "../../../ui/link.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { StandingBadge } from "../../../ui/standing-badge.tsx";
import styles from "../task-page.module.css";
import { DecideExtensionForm } from "./decide-extension-form.tsx";
import { ExtensionOutcome, ExtensionRequest } from "./extension-entry.tsx";

/** One request as whoever decides reads it, most of all on a phone: why, what follows, what was before, and the decision. */
export function ExtensionPage() {
  const { id } = extensionRoute.useParams();
  const query = useQuery(read("getExtension", { params: { id } }));
  return <Answer query={query}>{(extension) => <Request extension={extension} />}</Answer>;
}

function Request({ extension }: { extension: ExtensionDetail }) {
  const { decision: words } = useWords().taskChanges;
  const { task, history } = extension;
  return (
    <Page
      title={words.title(task.number)}
      lead={`${task.title} · ${extension.unit.name}`}
      actions={
        <>
          <ButtonLink to="/nhiem-vu/$id" params={{ id: task.id }} variant="default">
            {words.toTask}
          </ButtonLink>
          <ButtonLink to="/gia-han" search={{}} variant="subtle">
            {words.toRegister}
          </ButtonLink>
        </>
      }
    >
      <div>
        <StandingBadge standing={task.standing} />
      </div>
      <Section title={words.request}>
        <div className={styles.entries}>
          <ExtensionRequest extension={extension} />
          {extension.decision !== null && <ExtensionOutcome extension={extension} />}
        </div>
      </Section>
      <Consequences extension={extension} />
      <Agency extension={extension} />
      <Section title={words.history}>
        {history.length === 0 && <Text c="dimmed">{words.noHistory}</Text>}
        <ul className={styles.entries}>
          {history.map((earlier) => (
            <li key={earlier.id}>
              <ExtensionRequest extension={earlier} />
              <ExtensionOutcome extension={earlier} />
            </li>
          ))}
        </ul>
      </Section>
      {extension.decision === null && <Decision extension={extension} />}
    </Page>
  );
}

function Consequences({ extension }: { extension: ExtensionDetail }) {
  const { decision: words } = useWords().taskChanges;
  const { consequences: then, newDueOn, proposedOn } = extension;
  return (
    <Section title={words.consequences} lead={words.stepsStay}>
      <Facts
        facts={[
          [words.ifRefused, words.daysLate(then.daysLateNow)],
          [words.ifApproved(formatDate(newDueOn ?? proposedOn)), words.daysLate(then.daysLateThen)],
          [words.fromOriginal, words.laterBy(then.daysFromOriginal)],
          [words.counted, words.ofMost(then.approvedBefore, then.maxCount)],
          [words.steps, words.stepsAfter(then.stepsAfter)],
        ]}
      />
      {extension.decision === null && then.buffer && <Text fw={600}>{then.buffer}</Text>}
      {extension.decision === null && then.approvedBefore >= then.maxCount && (
        <Text fw={600}>{words.onlyChair}</Text>
      )}
    </Section>
  );
}

/** How the agency stands otherwise; each number opens its rows. */
function Agency({ extension: { agency, unit } }: { extension: ExtensionDetail }) {
  const { decision: words } = useWords().taskChanges;
  const rows = (list: "open" | "overdue" | "due-soon", count: number) => (
    <TextLink to="/nhiem-vu" search={{ list, unitId: unit.id }}>
      {count}
    </TextLink>
  );
  return (
    <Section title={words.agency(unit.name)}>
      <Facts
        facts={[
          [words.open, rows("open", agency.open)],
          [words.overdue, rows("overdue", agency.overdue)],
          [words.dueSoon, rows("due-soon", agency.dueSoon)],
          [
            words.thisYear,
            <TextLink key="year" to="/gia-han" search={{ list: "all", unitId: unit.id }}>
              {words.thisYearOf(agency.approvedThisYear, agency.requestsThisYear)}
            </TextLink>,
          ],
        ]}
      />
    </Section>
  );
}

function Decision({ extension }: { extension: ExtensionDetail }) {
  const { decision: words } = useWords().taskChanges;
  const may = extension.acts.find(({ act }) => act === "tasks.decide-extension");
  if (!may) return null;
  return (
    <Section title={words.decide} lead={words.decideBy(formatDate(extension.decideBy))}>
      {may.allowed ? (
        <DecideExtensionForm extension={extension} title={may.title} />
      ) : (
        <Text>
          <strong>{words.notYou}:</strong> {may.because}
        </Text>
      )}
    </Section>
  );
}
