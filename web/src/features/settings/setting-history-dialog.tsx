import type { Setting, SettingDecision } from "@dondoc/contract";
import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";

interface Props {
  setting: Setting;
  onClose: () => void;
}

/** Every value a setting had or will have: which, from which day, on what ground, by whom, how many tasks moved. */
export function SettingHistoryDialog({ setting, onClose }: Props) {
  const { settings: words } = useWords();
  const history = useQuery(read("settingHistory", { query: { key: setting.key } }));
  return (
    <Dialog opened onClose={onClose} title={words.historyOf(setting.title)} size="xl">
      <Answer query={history}>
        {({ items, byDefault }) => (
          <Stack>
            {items.length === 0 && <Text>{words.past.none}</Text>}
            {items.length > 0 && <Decisions title={setting.title} items={items} />}
            <Text c="dimmed">{words.past.byDefault(byDefault.inWords, byDefault.legalBasis)}</Text>
          </Stack>
        )}
      </Answer>
    </Dialog>
  );
}

function Decisions({ title, items }: { title: string; items: readonly SettingDecision[] }) {
  const { past: words } = useWords().settings;
  const mayWithdraw = holds(useSession(), ...acts.withdrawSettings);
  const withdraw = useAct("withdrawSettingValue", { said: words.withdrawn });
  const columns: Column<SettingDecision>[] = [
    { title: words.value, isName: true, render: ({ inWords }) => inWords },
    { title: words.from, width: 8, render: ({ validFrom }) => formatDate(validFrom) },
    { title: words.basis, render: ({ legalBasis }) => legalBasis },
    {
      title: words.who,
      width: 10,
      render: ({ changedBy, changedAt }) =>
        [changedBy, formatInstant(changedAt)].filter(Boolean).join(", "),
    },
    { title: words.moves, width: 6, align: "end", render: ({ moves }) => moves ?? "" },
    {
      title: words.standing,
      width: 11,
      render: ({ id, standing, endedBy, endedAt, inWords }) => (
        <>
          {endedBy && endedAt
            ? words.endedBy(words.standings[standing], endedBy, formatInstant(endedAt))
            : words.standings[standing]}
          {standing === "waiting" && mayWithdraw && (
            <Button
              variant="default"
              aria-label={words.withdrawOf(inWords)}
              loading={withdraw.pending}
              onClick={() => withdraw.send({ body: { id } })}
            >
              {words.withdraw}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <ProblemAlert act={withdraw} />
      <ListTable
        caption={words.caption(title)}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </>
  );
}
