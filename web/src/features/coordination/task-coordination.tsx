import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { ConsultationTable } from "./consultation-table.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { HelpTable } from "./help-table.tsx";

/** On a task's page: what was asked of whom about it, who keeps it waiting, and how to ask. */
export function TaskCoordinationPart({ taskId }: { taskId: string }) {
  const { coordination: words } = useWords();
  const [opened, open] = useState<"ask" | "help" | null>(null);
  const asked = useQuery(read("getTaskCoordination", { params: { id: taskId } })).data;
  const partners = useQuery(read("getCooperationPartners", { params: { id: taskId } })).data;
  const help = useQuery(read("listCooperations", { query: { list: "all", taskId } })).data;
  if (!asked || !partners || !help) return null;
  const mayAsk = asked.acts.some(({ allowed }) => allowed);
  const mayRequest = partners.acts.some(({ allowed }) => allowed) && partners.partners.length > 0;
  const nothing = asked.consultations.length === 0 && help.items.length === 0;
  if (nothing && !mayAsk && !mayRequest) return null;
  const late = [...asked.consultations, ...help.items].filter(
    ({ daysLate, state }) => daysLate > 0 && state.startsWith("overdue"),
  );
  return (
    <Section title={words.task.title}>
      {late.length > 0 && (
        <Text fw={600} c="#a51111">
          {words.task.waiting}:{" "}
          {late.map((row) => `${row.asked.name} (${words.lateBy(row.daysLate)})`).join("; ")}
        </Text>
      )}
      {nothing && <Text c="dimmed">{words.task.none}</Text>}
      <Group gap="sm" my="sm" className="no-print">
        {mayAsk && (
          <Button variant="default" onClick={() => open("ask")}>
            {words.ask.open}
          </Button>
        )}
        {mayRequest && (
          <Button variant="default" onClick={() => open("help")}>
            {words.help.open}
          </Button>
        )}
      </Group>
      {asked.consultations.length > 0 && (
        <>
          <Title order={3} size="h4" my="xs">
            {words.task.opinions}
          </Title>
          <ConsultationTable rows={asked.consultations} caption={words.task.opinions} />
        </>
      )}
      {help.items.length > 0 && (
        <>
          <Title order={3} size="h4" my="xs">
            {words.task.help}
          </Title>
          <HelpTable rows={help.items} />
        </>
      )}
      {opened === "ask" && <AskDialog about={{ taskId }} onClose={() => open(null)} />}
      {opened === "help" && (
        <HelpDialog taskId={taskId} partners={partners.partners} onClose={() => open(null)} />
      )}
    </Section>
  );
}
