import type { RiskCriterion, RiskWeighing } from "@dondoc/contract";
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { WeighingDialog } from "./weighing-dialog.tsx";

/** What counts how much, since when and on what basis: the one that holds last first. */
export function WeighingsPage() {
  const { risk } = useWords();
  const { set: words } = risk;
  const query = useQuery(read("listRiskWeighings", {}));
  const [setting, { open, close }] = useDisclosure();
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  const [latest] = query.data?.items ?? [];
  return (
    <Page
      title={words.page}
      lead={words.lead}
      actions={may && <Button onClick={open}>{words.title}</Button>}
    >
      <TextLink to="/kiem-tra/rui-ro" className="no-print">
        {risk.backToList}
      </TextLink>
      <Answer query={query}>
        {({ items }) => (
          <Stack gap="lg">
            {items.map((one) => (
              <Weighing key={one.id} weighing={one} />
            ))}
          </Stack>
        )}
      </Answer>
      {setting && latest && <WeighingDialog latest={latest} onClose={close} />}
    </Page>
  );
}

function Weighing({ weighing }: { weighing: RiskWeighing }) {
  const { set: words } = useWords().risk;
  const { number, validFrom, basis, most, setBy, setOn, criteria } = weighing;
  const title = words.held(number, formatDate(validFrom));
  return (
    <Section
      title={title}
      lead={`${basis}. ${setBy && setOn ? words.by(setBy, formatDate(setOn)) : words.bySelf}. ${words.mostSaid(most)}`}
    >
      <ListTable
        caption={title}
        rows={criteria}
        rowKey={({ code }) => code}
        columns={[
          { title: words.columns.name, isName: true, render: ({ name }) => name },
          {
            title: words.columns.weight,
            width: 5,
            align: "end",
            render: ({ weight }) => String(weight),
          },
          {
            title: words.columns.bound,
            width: 8,
            align: "end",
            render: (criterion) => <Bound criterion={criterion} />,
          },
          {
            title: words.columns.least,
            width: 7,
            align: "end",
            render: ({ least, measure }) => (measure === "count" ? words.rows(least) : ""),
          },
        ]}
      />
    </Section>
  );
}

function Bound({ criterion: { bound, boundUnit } }: { criterion: RiskCriterion }) {
  const { set: words } = useWords().risk;
  return (
    <Text span>
      {boundUnit === null ? "" : words.bound(bound, words.units[boundUnit]).replace(" ", "\u00a0")}
    </Text>
  );
}
