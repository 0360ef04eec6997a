import type { Setting } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { SettingDialog } from "./setting-dialog.tsx";
import { SettingHistoryDialog } from "./setting-history-dialog.tsx";
import { valueText } from "./setting-value.ts";

export function SettingsPage() {
  const { settings: words } = useWords();
  const settings = useQuery(read("listSettings", {}));
  return (
    <Page title={words.title} lead={words.lead}>
      <Answer query={settings}>
        {({ items }) =>
          [...new Set(items.map(({ group }) => group))].map((group) => (
            <Section key={group} title={group}>
              <SettingTable
                group={group}
                settings={items.filter((setting) => setting.group === group)}
              />
            </Section>
          ))
        }
      </Answer>
    </Page>
  );
}

function SettingTable({ group, settings }: { group: string; settings: readonly Setting[] }) {
  const { settings: words } = useWords();
  const mayChange = holds(useSession(), ...acts.changeSettings);
  const [changing, setChanging] = useState<Setting>();
  const [looking, setLooking] = useState<Setting>();
  const act: Column<Setting> = {
    title: words.acts,
    width: 13,
    render: (setting) => (
      <Group gap="xs">
        {mayChange && (
          <Button
            variant="default"
            aria-label={words.changeOf(setting.title)}
            onClick={() => setChanging(setting)}
          >
            {words.change}
          </Button>
        )}
        <Button
          variant="subtle"
          px="xs"
          aria-label={words.historyOf(setting.title)}
          onClick={() => setLooking(setting)}
        >
          {words.history}
        </Button>
      </Group>
    ),
  };
  const columns: Column<Setting>[] = [
    {
      title: words.name,
      isName: true,
      render: ({ title, inUse }) => (
        <>
          {title}
          {!inUse && <Text c="dimmed">{words.notYet}</Text>}
        </>
      ),
    },
    {
      title: words.value,
      width: 16,
      render: (setting) => (
        <>
          <Text span fw={600}>
            {valueText(setting, words)}
          </Text>
          {setting.next && (
            <Text c="dimmed">
              {words.next(setting.next.inWords, formatDate(setting.next.validFrom))}
            </Text>
          )}
        </>
      ),
    },
    { title: words.basis, width: 20, render: ({ legalBasis }) => legalBasis ?? "" },
    {
      title: words.changed,
      width: 14,
      render: ({ validFrom, changedBy, changedAt }) =>
        validFrom && changedAt
          ? words.since(formatDate(validFrom), changedBy ?? "", formatInstant(changedAt))
          : words.byDefault,
    },
    act,
  ];
  return (
    <>
      <ListTable
        caption={words.caption(group)}
        rows={settings}
        rowKey={({ key }) => key}
        columns={columns}
      />
      {changing && <SettingDialog setting={changing} onClose={() => setChanging(undefined)} />}
      {looking && <SettingHistoryDialog setting={looking} onClose={() => setLooking(undefined)} />}
    </>
  );
}
