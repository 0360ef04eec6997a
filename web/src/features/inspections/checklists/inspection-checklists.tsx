import type { AnsweredItem, ChecklistAnswer, InspectionChecklists, InspectionDetail, TakenChecklist } from "@dondoc/contract"; // prettier-ignore
import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { ListTable } from "../../../ui/list-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { FindingDialog } from "../finding-dialog.tsx";
import { resultTones } from "./tones.ts";

interface PartProps {
  inspection: InspectionDetail;
}

const may = ({ acts }: InspectionChecklists, act: string): boolean =>
  acts.some((one) => one.act === `inspections.${act}` && one.allowed);

/** The lists an inspection goes by, with what each inspector noted and how every item stands. */
export function InspectionChecklistsPart({ inspection }: PartProps) {
  const { checklists: words } = useWords();
  const { data } = useQuery(read("getInspectionChecklists", { params: { id: inspection.id } }));
  const [taking, take] = useDisclosure();
  if (!data || (data.lists.length === 0 && data.acts.length === 0)) return null;
  const kept = inspection.begunOn !== null && inspection.record === null && !inspection.mine;
  return (
    <Section title={words.part} lead={kept ? words.teamOnly : words.partLead}>
      <Group gap="sm" mb="md" className="no-print">
        {may(data, "answer-checklist") && (
          // A whole page load: only then the part that works without a connection takes the page over.
          <Button component="a" href={`/kiem-tra/${inspection.id}/hien-truong`}>
            {words.fill}
          </Button>
        )}
        {may(data, "take-checklist") && (
          <Button variant="default" onClick={take.open}>
            {data.acts.find(({ act }) => act === "inspections.take-checklist")?.title}
          </Button>
        )}
      </Group>
      {data.undecided > 0 && (
        <Alert color="yellow" variant="outline" mb="md">
          {words.undecided(data.undecided)}
        </Alert>
      )}
      {data.lists.length === 0 && <Text>{words.noneTaken}</Text>}
      <Stack gap="lg">
        {data.lists.map((list) => (
          <OneList key={list.versionId} list={list} data={data} inspection={inspection} />
        ))}
      </Stack>
      {taking && <TakeDialog data={data} onClose={take.close} />}
    </Section>
  );
}

function TakeDialog({ data, onClose }: { data: InspectionChecklists; onClose: () => void }) {
  const { checklists: words } = useWords();
  const { data: offered } = useQuery(read("listChecklists", {}));
  if (!offered) return null;
  const title = data.acts.find(({ act }) => act === "inspections.take-checklist")?.title ?? "";
  const taken = new Set(data.lists.map(({ checklistId, ordinal }) => `${checklistId}.${ordinal}`));
  return (
    <ActDialog
      name="takeChecklist"
      title={title}
      on={{ inspectionId: data.inspectionId, version: data.version }}
      fields={[
        {
          name: "checklistId",
          label: words.which,
          kind: "choice",
          options: offered.items
            .filter(({ id, ordinal }) => !taken.has(`${id}.${ordinal}`))
            .map(({ id, title: name, ordinal }) => ({
              value: id,
              label: words.taken(name, ordinal),
            })),
        },
      ]}
      draft={`inspection.take-checklist.${data.inspectionId}`}
      onClose={onClose}
    />
  );
}

interface OneListProps extends PartProps {
  list: TakenChecklist;
  data: InspectionChecklists;
}
interface Opened {
  kind: "choose" | "finding";
  item: AnsweredItem;
  answer: ChecklistAnswer;
}

function OneList({ list, data, inspection }: OneListProps) {
  const { checklists: words } = useWords();
  const [opened, open] = useState<Opened | null>(null);
  const answered = list.items.filter(({ standing }) => standing !== "open").length;
  const chooses = may(data, "choose-answer");
  const notes = inspection.acts.find(({ act, allowed }) => act === "inspections.note-finding" && allowed); // prettier-ignore
  return (
    <div>
      <Title order={3} size="h4">
        {words.taken(list.title, list.ordinal)}
      </Title>
      <Text c="dimmed" mb="xs">
        {words.progress(answered, list.items.length)}
      </Text>
      <ListTable
        caption={words.itemsCaption(list.title)}
        rows={list.items}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.itemColumns.item,
            isName: true,
            render: ({ ordinal, text, section }) => (
              <>
                {`${ordinal}. ${text}`}
                <Text c="dimmed">{section}</Text>
              </>
            ),
          },
          {
            title: words.itemColumns.result,
            width: 13,
            render: ({ counts, standing }) => (
              <>
                {counts ? (
                  <ToneBadge tone={resultTones[counts.result]}>
                    {words.results[counts.result]}
                  </ToneBadge>
                ) : (
                  <ToneBadge tone={standing === "differs" ? "late" : "quiet"}>
                    {words.standings[standing]}
                  </ToneBadge>
                )}
                {standing === "chosen" && <Text c="dimmed">{words.standings.chosen}</Text>}
              </>
            ),
          },
          {
            title: words.itemColumns.said,
            width: 26,
            render: (item) => (
              <Said
                item={item}
                chooses={chooses}
                notes={notes !== undefined}
                onOpen={(kind, answer) => open({ kind, item, answer })}
              />
            ),
          },
        ]}
      />
      {opened?.kind === "choose" && (
        <ActDialog
          name="chooseAnswer"
          title={words.choose}
          lead={words.chooseWho(opened.answer.by.name, words.results[opened.answer.result])}
          on={{ inspectionId: inspection.id, answerId: opened.answer.id }}
          fields={[{ name: "reason", label: words.reason, kind: "long", required: true }]}
          draft={`inspection.choose-answer.${opened.answer.id}`}
          onClose={() => open(null)}
        />
      )}
      {opened?.kind === "finding" && notes && (
        <FindingDialog
          inspection={inspection}
          title={notes.title}
          from={{
            answerIds: opened.item.answers.filter(({ result }) => result === opened.answer.result).map(({ id }) => id), // prettier-ignore
            title: opened.item.text,
            evidence: opened.answer.note ?? "",
            legalBasis: opened.item.basis ?? "",
          }}
          onClose={() => open(null)}
        />
      )}
    </div>
  );
}

interface SaidProps {
  item: AnsweredItem;
  chooses: boolean;
  notes: boolean;
  onOpen: (kind: Opened["kind"], answer: ChecklistAnswer) => void;
}

/** What each inspector said of an item, and what can be made of it. */
function Said({ item, chooses, notes, onOpen }: SaidProps) {
  const { checklists: words } = useWords();
  const { counts, standing, choice } = item;
  const faulty = counts && (counts.result === "fail" || counts.result === "partial");
  return (
    <Stack gap="xs" align="flex-start">
      {item.answers.map((answer) => (
        <div key={answer.id}>
          <OneAnswer answer={answer} withResult={standing === "differs" || standing === "chosen"} />
          {standing === "differs" && chooses && (
            <Button
              variant="default"
              aria-label={words.chooseWho(answer.by.name, words.results[answer.result])}
              onClick={() => onOpen("choose", answer)}
            >
              {words.choose}
            </Button>
          )}
        </div>
      ))}
      {choice && <Text>{words.chosenBy(choice.by, formatInstant(choice.at), choice.reason)}</Text>}
      {item.earlier.length > 0 && <Text c="dimmed">{words.earlier(item.earlier.length)}</Text>}
      {item.findings.length > 0 && <Text>{words.found(item.findings.join(", "))}</Text>}
      {faulty && notes && item.findings.length === 0 && (
        <Button
          variant="default"
          aria-label={words.makeFindingOf(item.text)}
          onClick={() => onOpen("finding", counts)}
        >
          {words.makeFinding}
        </Button>
      )}
    </Stack>
  );
}

function OneAnswer({ answer, withResult }: { answer: ChecklistAnswer; withResult: boolean }) {
  const { checklists: words } = useWords();
  const { by, receivedAt, deviceAt, aheadSeconds, note, photos, result } = answer;
  const minutes = Math.round(Math.abs(aheadSeconds) / 60);
  return (
    <>
      {withResult && <Text fw={600}>{words.results[result]}</Text>}
      <Text>{words.by(by.name, formatInstant(receivedAt))}</Text>
      {minutes > 0 && (
        <Text c="dimmed">
          {words.deviceSaid(
            formatInstant(deviceAt),
            aheadSeconds > 0 ? words.ahead(minutes) : words.behind(minutes),
          )}
        </Text>
      )}
      {note && <Text>{note}</Text>}
      {photos.map(({ id, name }) => (
        <Anchor key={id} href={`/api/inspections/photos/${id}`} display="block">
          {words.photo(name)}
        </Anchor>
      ))}
    </>
  );
}
