import type { CollectionDetail, CollectionPart } from "@dondoc/contract";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { collectionRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { PartTable } from "./part-table.tsx";
import { RoundState } from "./round-state.tsx";
import { HandOnDialog, ReadDialog, RemindDialog, WithdrawDialog } from "./small-dialogs.tsx";
import { SummarySection } from "./summary-section.tsx";

/** One round: for the collector who has reported and what it comes to, for an agency its own report. */
export function CollectionPage() {
  const { id } = collectionRoute.useParams();
  const query = useQuery(read("getCollection", { params: { id } }));
  return <Answer query={query}>{(round) => <Round key={id} round={round} />}</Answer>;
}

function Round({ round }: { round: CollectionDetail }) {
  const { aggregation } = useWords();
  const { page: words } = aggregation;
  const { collector, document, task, ownDueOn, closedAt, withdrawn, sumsUp } = round;
  const remind = useAct("remindCollection", { said: ({ count }) => words.said.reminded(count) });
  const missing = round.parts.filter(
    ({ state, remindedToday }) => state !== "answered" && state !== "own" && !remindedToday,
  );
  const mayRemind =
    missing.length > 0 && round.acts.some((one) => one.act === "collections.remind" && one.allowed);
  return (
    <Page
      title={words.title(round.number, round.title)}
      lead={words.lead(collector.name, formatDate(round.sentOn), formatDate(round.dueOn))}
      actions={<RoundActs round={round} missing={missing} remind={mayRemind ? remind : null} />}
    >
      {mayRemind && <ProblemAlert act={remind} />}
      <Group gap="lg">
        <TextLink to="/tong-hop">{aggregation.back}</TextLink>
        <RoundState state={round.state} />
        {ownDueOn && <Text>{aggregation.ownDue(formatDate(ownDueOn))}</Text>}
        {closedAt && <Text>{words.closedAt(formatInstant(closedAt))}</Text>}
      </Group>
      {withdrawn && (
        <Alert color="yellow">
          {words.withdrawn(formatInstant(withdrawn.at), withdrawn.reason)}
        </Alert>
      )}
      <OwnReport round={round} />
      <Section title={words.request}>
        <Text style={{ whiteSpace: "pre-line" }}>{round.request}</Text>
        <Facts
          facts={[
            [
              words.document,
              document && (
                <TextLink to="/van-ban/$id" params={{ id: document.id }}>
                  {document.title}
                </TextLink>
              ),
            ],
            [
              words.task,
              task && (
                <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                  {words.taskLine(task.number, task.title)}
                </TextLink>
              ),
            ],
          ]}
        />
      </Section>
      {sumsUp && (
        <>
          <Section title={words.agencies(round.answered, round.asked)}>
            <PartTable collection={round} remind={mayRemind ? remind : null} />
          </Section>
          <SummarySection key={round.version} collection={round} />
        </>
      )}
    </Page>
  );
}

/** The report of the reader's own agency: to be filled, sent, or sent again after a return. */
function OwnReport({ round }: { round: CollectionDetail }) {
  const { aggregation } = useWords();
  const { page: words } = aggregation;
  const [open, setOpen] = useState<"answer" | "read" | null>(null);
  const part = round.parts.find(({ id }) => id === round.own?.partId);
  if (!part) return null;
  const [latest] = part.history;
  const close = () => setOpen(null);
  const may = part.acts.some((one) => one.act === "collections.answer" && one.allowed);
  return (
    <Section title={words.own}>
      <Text>
        {aggregation.parts[part.state]}
        {part.daysLate > 0 &&
          `, ${part.state === "answered" ? aggregation.answeredLate(part.daysLate) : aggregation.late(part.daysLate)}`}
      </Text>
      {latest?.returnReason && part.state === "returned" && (
        <Text c="#a51111">{words.returned(latest.returnReason)}</Text>
      )}
      <Group mt="xs" gap="sm">
        {may && <Button onClick={() => setOpen("answer")}>{aggregation.answer.title}</Button>}
        {latest && (
          <Button variant="default" onClick={() => setOpen("read")}>
            {words.open}
          </Button>
        )}
      </Group>
      {part.taskId && (
        <TextLink to="/nhiem-vu/$id" params={{ id: part.taskId }}>
          {words.ownTask}
        </TextLink>
      )}
      {open === "answer" && (
        <AnswerDialog collection={round} part={part} onPaper={false} onClose={close} />
      )}
      {open === "read" && <ReadDialog collection={round} part={part} onClose={close} />}
    </Section>
  );
}

interface RoundActsProps {
  round: CollectionDetail;
  /** Who owes a report and was not reminded today. */
  missing: readonly CollectionPart[];
  remind: ReturnType<typeof useAct<"remindCollection">> | null;
}

function RoundActs({ round, missing, remind }: RoundActsProps) {
  const { page: words } = useWords().aggregation;
  const [open, setOpen] = useState<"hand-on" | "withdraw" | "remind" | null>(null);
  const { id: collectionId, version, draft } = round;
  const body = { collectionId, version };
  const closing = useAct("closeCollection", { said: words.said.closed });
  const reopening = useAct("reopenCollection", { said: words.said.reopened });
  const drafting = useAct("draftCollectionReport", { said: words.said.drafted });
  const may = (act: string) => round.acts.some((one) => one.act === act && one.allowed);
  return (
    <>
      {remind && (
        <Button loading={remind.pending} onClick={() => setOpen("remind")}>
          {words.remindAll(missing.length)}
        </Button>
      )}
      {may("collections.close") && (
        <Button
          variant={remind ? "default" : "filled"}
          loading={closing.pending}
          onClick={() => closing.send({ body })}
        >
          {words.close}
        </Button>
      )}
      {may("collections.draft-report") && (
        <Button loading={drafting.pending} onClick={() => drafting.send({ body })}>
          {words.draftReport}
        </Button>
      )}
      {may("collections.hand-on") && (
        <Button onClick={() => setOpen("hand-on")}>{words.handOn}</Button>
      )}
      {draft && (
        <ButtonLink
          variant={round.state === "drafted" ? "filled" : "default"}
          to="/du-thao/$id"
          params={{ id: draft.id }}
        >
          {words.openDraft}
        </ButtonLink>
      )}
      {may("collections.reopen") && (
        <Button
          variant="default"
          loading={reopening.pending}
          onClick={() => reopening.send({ body })}
        >
          {words.reopen}
        </Button>
      )}
      {round.sumsUp && (
        <Button variant="default" component="a" href={`/api/collections/${collectionId}/workbook`}>
          {words.workbook}
        </Button>
      )}
      {may("collections.withdraw") && (
        <Button variant="default" onClick={() => setOpen("withdraw")}>
          {words.withdraw}
        </Button>
      )}
      <ProblemAlert act={closing} />
      <ProblemAlert act={reopening} />
      <ProblemAlert act={drafting} />
      {open === "remind" && remind && (
        <RemindDialog
          parts={missing}
          onClose={() => setOpen(null)}
          onRemind={(unitIds) => remind.send({ body: { collectionId, unitIds } })}
        />
      )}
      {open === "hand-on" && <HandOnDialog collection={round} onClose={() => setOpen(null)} />}
      {open === "withdraw" && <WithdrawDialog collection={round} onClose={() => setOpen(null)} />}
    </>
  );
}
