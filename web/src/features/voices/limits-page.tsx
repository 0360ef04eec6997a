import type { VoiceStep, VoiceUnit } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { voiceKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";

/** Which steps a province may set; the longer terms of complaints are the law's alone. */
const steps: readonly VoiceStep[] = ["triage", "refuse", "ask", "answer", "publish", "triage-urgent", "answer-urgent"]; // prettier-ignore
const units: readonly VoiceUnit[] = ["workday", "day", "workhour", "workminute", "hour"];

/** How long each step may take, by kind: dated rows with their basis. */
export function LimitsPage() {
  const { voices } = useWords();
  const { limitsPage: words } = voices;
  const query = useQuery(read("listVoiceLimits", {}));
  const [setting, set] = useDisclosure();
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={may && <Button onClick={set.open}>{words.set}</Button>}
    >
      <TextLink to="/phan-anh-kien-nghi" className="no-print">
        {voices.back}
      </TextLink>
      <Answer query={query}>
        {({ items }) => (
          <ListTable
            caption={words.caption}
            rows={items}
            rowKey={({ kind, step, validFrom }) => `${kind}.${step}.${validFrom}`}
            columns={[
              { title: words.columns.kind, isName: true, render: ({ kind }) => voices.kinds[kind] },
              { title: words.columns.step, width: 10, render: ({ step }) => voices.steps[step] },
              {
                title: words.columns.amount,
                width: 15,
                render: ({ amount, unit, countedFrom }) => (
                  <div>
                    {words.amounts[unit](amount)}
                    <Text size="sm">{words.counted[countedFrom]}</Text>
                  </div>
                ),
              },
              {
                title: words.columns.from,
                width: 9,
                render: ({ validFrom }) => formatDate(validFrom),
              },
              {
                title: words.columns.basis,
                width: 22,
                render: ({ legalBasis, certainty }) => (
                  <div>
                    {legalBasis}
                    <Text size="sm">{words.certainties[certainty]}</Text>
                  </div>
                ),
              },
            ]}
          />
        )}
      </Answer>
      {setting && <SetDialog onClose={set.close} />}
    </Page>
  );
}

function SetDialog({ onClose }: { onClose: () => void }) {
  const { voices } = useWords();
  const { limitsPage: words } = voices;
  return (
    <ActDialog
      name="setVoiceLimit"
      title={words.set}
      on={{}}
      lead={words.lead}
      draft="voice.limit"
      fields={[
        {
          name: "kind",
          label: voices.kind,
          kind: "choice",
          options: voiceKinds.map((value) => ({ value, label: voices.kinds[value] })),
        },
        {
          name: "step",
          label: words.step,
          kind: "choice",
          options: steps.map((value) => ({ value, label: voices.steps[value] })),
        },
        { name: "amount", label: words.amount, kind: "number", required: true },
        {
          name: "unit",
          label: words.unit,
          kind: "choice",
          options: units.map((value) => ({ value, label: words.units[value] })),
        },
        { name: "validFrom", label: words.validFrom, kind: "date", required: true },
        { name: "legalBasis", label: words.basis, kind: "short", required: true },
      ]}
      onClose={onClose}
    />
  );
}
