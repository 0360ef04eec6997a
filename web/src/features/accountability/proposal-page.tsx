import type { ProposalDetail } from "@dondoc/contract";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { proposalRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import styles from "./accountability.module.css";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Grounds } from "./grounds.tsx";
import { proposalTones } from "./proposals-page.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";

/** One proposal: whom, why, on what grounds, what was answered, and its document. */
export function ProposalPage() {
  const { id } = proposalRoute.useParams();
  return (
    <Answer query={useQuery(read("getProposal", { params: { id } }))}>
      {(proposal) => <Proposal key={proposal.id} proposal={proposal} />}
    </Answer>
  );
}

function Proposal({ proposal }: { proposal: ProposalDetail }) {
  const { accountability, ui } = useWords();
  const { proposal: words, record } = accountability;
  const { number, kind, state, person, unit, closed, explainBy, explanation } = proposal;
  return (
    <Page
      title={`${words.label(number)}: ${accountability.kinds[kind]}`}
      lead={person ? `${person.name}, ${unit.name}` : unit.name}
      actions={<ProposalActs proposal={proposal} />}
    >
      <Group gap="lg">
        <TextLink to="/so-trach-nhiem/de-nghi" className="no-print">
          {words.back}
        </TextLink>
        <ToneBadge tone={proposalTones[state]}>{words.states[state]}</ToneBadge>
      </Group>
      {person && (
        <Alert color="blue" variant="outline">
          {record.closed}
        </Alert>
      )}
      <ProposalFacts proposal={proposal} />
      <Section title={record.grounds} lead={record.groundsLead(formatDate(proposal.asOf))}>
        <Grounds grounds={proposal.groundList} />
      </Section>
      {explainBy && (
        <Section title={words.heard}>
          {explanation ? (
            <div className={styles.said}>
              {explanation.text}
              <Text c="dimmed">{record.saidBy(explanation.by, formatDate(explanation.on))}</Text>
            </div>
          ) : (
            <Text c="dimmed">
              {state === "hearing" ? words.hearing(formatDate(explainBy)) : words.notHeard}
            </Text>
          )}
        </Section>
      )}
      {closed && (
        <Section title={words.closed}>
          <Facts
            facts={[
              [words.closedWhy, closed.text],
              [words.closed, record.saidBy(closed.by, formatDate(closed.on))],
            ]}
          />
        </Section>
      )}
      <Section title={ui.history}>
        <Journal entries={proposal.journal} />
      </Section>
    </Page>
  );
}

function ProposalFacts({ proposal }: { proposal: ProposalDetail }) {
  const { accountability } = useWords();
  const { proposal: words, record, enter } = accountability;
  const { measureId, remedyBy } = proposal;
  return (
    <Section title={words.facts}>
      <Facts
        facts={[
          [record.unit, proposal.unit.name],
          [record.person, proposal.person?.name ?? null],
          [record.post, proposal.post],
          [record.cause, proposal.cause],
          [record.remedy, proposal.remedyWanted],
          [enter.remedyBy, remedyBy && formatDate(remedyBy)],
          [record.countsFor, accountability.period(proposal.countsFor)],
          [words.made, record.enteredBy(proposal.madeBy, formatDate(proposal.madeOn))],
          [words.asOf, formatDate(proposal.asOf)],
          [
            accountability.title,
            measureId && (
              <TextLink to="/so-trach-nhiem/$id" params={{ id: measureId }}>
                {words.openMeasure}
              </TextLink>
            ),
          ],
        ]}
      />
    </Section>
  );
}

function ProposalActs({ proposal }: { proposal: ProposalDetail }) {
  const { proposal: words, acts } = useWords().accountability;
  const [opened, open] = useState<string | null>(null);
  const draft = useAct("draftMeasure", { said: words.drafted });
  const on = { proposalId: proposal.id, version: proposal.version };
  const shown = proposal.acts.filter(({ allowed }) => allowed);
  // To end a proposal leads nowhere: it is never what the page is for.
  const isMain = (act: string, at: number) =>
    at === 0 && !proposal.draftId && act !== "accountability.close-proposal";
  const titleOf = (act: string) => proposal.acts.find((one) => one.act === act)?.title ?? "";
  return (
    <>
      {proposal.draftId && (
        <ButtonLink to="/du-thao/$id" params={{ id: proposal.draftId }}>
          {proposal.state === "drafted" ? words.openDraft : words.openIssued}
        </ButtonLink>
      )}
      {shown.map(({ act, title }, at) => (
        <Button
          key={act}
          variant={isMain(act, at) ? "filled" : "default"}
          loading={act === "accountability.draft" && draft.pending}
          onClick={() => (act === "accountability.draft" ? draft.send({ body: on }) : open(act))}
        >
          {title}
        </Button>
      ))}
      <ProblemAlert act={draft} />
      {opened === "accountability.explain-proposal" && (
        <ActDialog
          name="explainProposal"
          title={titleOf(opened)}
          on={on}
          fields={[{ name: "text", label: acts.text, kind: "long", required: true }]}
          draft={`explain-proposal.${proposal.id}`}
          onClose={() => open(null)}
        />
      )}
      {opened === "accountability.close-proposal" && (
        <ActDialog
          name="closeProposal"
          title={titleOf(opened)}
          lead={words.closeLead}
          on={on}
          fields={[{ name: "reason", label: acts.reason, kind: "long", required: true }]}
          draft={`close-proposal.${proposal.id}`}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}
