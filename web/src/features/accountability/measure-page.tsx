import type { MeasureDetail, Said } from "@dondoc/contract";
import { Alert, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { measureRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./accountability.module.css";
import { Grounds } from "./grounds.tsx";
import { MeasureActs } from "./measure-acts.tsx";
import { Remedy } from "./remedy.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** One entry of the register: its document, grounds, what was said against it, what was put right. */
export function MeasurePage({ parts }: { parts: (measureId: string) => ReactNode }) {
  const { id } = measureRoute.useParams();
  return (
    <Answer query={useQuery(read("getMeasure", { params: { id } }))}>
      {(measure) => <Entry key={measure.id} measure={measure} parts={parts(measure.id)} />}
    </Answer>
  );
}

function Entry({ measure, parts }: { measure: MeasureDetail; parts: ReactNode }) {
  const { accountability: words, ui } = useWords();
  const { record } = words;
  const { kind, number, person, unit, withdrawnOn, publishedOn, proposal } = measure;
  return (
    <Page
      title={`${words.label(number)}: ${words.kinds[kind]}`}
      lead={person ? `${person.name}, ${unit.name}` : unit.name}
      actions={<MeasureActs measure={measure} />}
    >
      <Group gap="lg">
        <TextLink to="/so-trach-nhiem" className="no-print">
          {words.back}
        </TextLink>
        {withdrawnOn && (
          <ToneBadge tone="quiet">{words.withdrawnOn(formatDate(withdrawnOn))}</ToneBadge>
        )}
        {!publishedOn && !person && <ToneBadge tone="waiting">{words.notPublished}</ToneBadge>}
      </Group>
      {person && !publishedOn && (
        <Alert color="blue" variant="outline">
          {kind === "discipline" ? record.closedDiscipline : record.closed}
        </Alert>
      )}
      {measure.withdrawal && (
        <Section title={record.withdrawal} lead={record.withdrawalTold}>
          <Facts
            facts={[
              [
                record.withdrawalDocument,
                `${measure.withdrawal.document}, ${words.of(formatDate(measure.withdrawal.on))}`,
              ],
              [record.reason, measure.withdrawal.text],
              [record.entered, record.enteredAt(measure.withdrawal.by, formatInstant(measure.withdrawal.at))], // prettier-ignore
            ]}
          />
        </Section>
      )}
      <DocumentFacts measure={measure} />
      <Section
        title={record.grounds}
        lead={proposal ? record.groundsLead(formatDate(proposal.asOf)) : record.groundsByHand}
      >
        <Grounds grounds={measure.grounds} />
      </Section>
      <RemedyPart measure={measure} />
      <Words measure={measure} />
      {parts}
      <Section title={ui.history}>
        <Journal entries={measure.journal} />
      </Section>
    </Page>
  );
}

function DocumentFacts({ measure }: { measure: MeasureDetail }) {
  const { accountability: words } = useWords();
  const { record } = words;
  const { disciplineForm: form, draftId, publishedOn } = measure;
  return (
    <Section title={record.facts}>
      <Facts
        facts={[
          [
            record.number,
            <>
              {measure.documentNumber}, {words.of(formatDate(measure.documentOn))}
              {draftId && (
                <>
                  {" · "}
                  <TextLink to="/du-thao/$id" params={{ id: draftId }}>
                    {record.openDraft}
                  </TextLink>
                </>
              )}
            </>,
          ],
          [record.issuer, measure.issuer],
          [record.signer, measure.signer],
          [record.unit, measure.unit.name],
          [record.person, measure.person?.name ?? null],
          [record.post, measure.post],
          [
            record.form,
            form &&
              `${form.name} (${form.legalBasis}${form.toVerify ? `; ${record.toVerify}` : ""})`,
          ],
          [record.cause, measure.cause ?? words.byReference],
          [record.countsFor, words.period(measure.countsFor)],
          [record.published, publishedOn && formatDate(publishedOn)],
          [record.entered, record.enteredBy(measure.enteredBy, formatDate(measure.enteredOn))],
        ]}
      />
    </Section>
  );
}

function RemedyPart({ measure }: { measure: MeasureDetail }) {
  const { record } = useWords().accountability;
  const { remedyReport, remedyReturnedBecause } = measure;
  const none = measure.remedyState === "none";
  if (none && measure.remedyWanted === null) return null;
  return (
    <Section title={record.remedy}>
      <Facts
        facts={[
          [record.remedy, measure.remedyWanted],
          [record.remedyState, none ? null : <Remedy key="state" of={measure} />],
          [record.remedyReport, remedyReport && <SaidText said={remedyReport} />],
          [record.remedyDocument, remedyReport?.document ?? null],
          [record.remedyReturned, remedyReturnedBecause],
        ]}
      />
    </Section>
  );
}

/** What whom it is about has said, beside the entry for good. */
function Words({ measure }: { measure: MeasureDetail }) {
  const { record } = useWords().accountability;
  const { today } = useSession();
  const { kind, explanation, objection, objectionAnswer, explainBy } = measure;
  if (kind === "praise" || kind === "award") return null;
  const open = today <= explainBy;
  return (
    <Section title={record.explanation}>
      <Stack gap="sm">
        {explanation ? (
          <Spoken title={record.explained} said={explanation} />
        ) : (
          <Text c="dimmed">
            {(open ? record.explainBy : record.noExplanation)(formatDate(explainBy))}
          </Text>
        )}
        {objection && <Spoken title={record.objection} said={objection} />}
        {objectionAnswer && <Spoken title={record.objectionAnswer} said={objectionAnswer} />}
      </Stack>
    </Section>
  );
}

const Spoken = ({ title, said }: { title: string; said: Said }) => (
  <div>
    <Title order={3} size="h4">
      {title}
    </Title>
    <SaidText said={said} />
  </div>
);

function SaidText({ said }: { said: Said }) {
  const { record } = useWords().accountability;
  return (
    <div className={styles.said}>
      {said.text}
      <Text c="dimmed">{record.saidBy(said.by, formatDate(said.on))}</Text>
    </div>
  );
}
