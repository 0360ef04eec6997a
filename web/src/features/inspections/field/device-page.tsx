import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { readOwner } from "../../../app/device/owner.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import styles from "./field.module.css";
import { keepShell } from "./app-shell.ts";
import { sealedForOthers, visitsOf } from "./store.ts";

async function onThisDevice() {
  const owner = window.isSecureContext ? await readOwner() : null;
  return {
    visits: owner ? await visitsOf(owner) : [],
    sealed: window.isSecureContext ? await sealedForOthers(owner?.accountId ?? null) : 0,
  };
}

/** Where the installed app begins: the inspections that lie on this device. */
export function DevicePage() {
  const { field: words, app } = useWords();
  const query = useQuery({ queryKey: ["device"], queryFn: onThisDevice, staleTime: 0 });
  useEffect(() => {
    document.title = `${words.device} · ${app.product}`;
    if (window.isSecureContext) keepShell().catch(() => undefined);
  }, [words.device, app.product]);
  return (
    <main className={styles.page}>
      <Title order={1} size="h2">
        {words.device}
      </Title>
      <Text c="dimmed" mb="md">
        {window.isSecureContext ? words.deviceLead : words.insecure}
      </Text>
      <Answer query={query}>
        {({ visits, sealed }) => (
          <Stack>
            {sealed > 0 && <Text>{words.sealed(sealed)}</Text>}
            {visits.length === 0 && <EmptyState title={words.none}>{words.noneLead}</EmptyState>}
            {visits.map(({ checklists, savedAt, waiting }) => (
              <OneVisit
                key={checklists.inspectionId}
                checklists={checklists}
                savedAt={savedAt}
                waiting={waiting}
              />
            ))}
          </Stack>
        )}
      </Answer>
      <Anchor href="/kiem-tra?list=mine" mt="lg" display="inline-block">
        {words.all}
      </Anchor>
    </main>
  );
}

type Kept = Awaited<ReturnType<typeof onThisDevice>>["visits"][number];

function OneVisit({ checklists, savedAt, waiting }: Kept) {
  const { field: words, inspections } = useWords();
  const { inspectionId, number, subject, targets, reader, lists } = checklists;
  const sent = lists
    .flatMap(({ items }) => items)
    .filter(({ answers }) => answers.some(({ by }) => by.id === reader.personId)).length;
  return (
    <article className={styles.item}>
      <Title order={2} size="h4">
        <Anchor href={`/kiem-tra/${inspectionId}/hien-truong`}>
          {inspections.titled(number, subject)}
        </Anchor>
      </Title>
      <Text>{targets.join("; ")}</Text>
      <Text c="dimmed">
        {words.counts(waiting, sent)}. {words.saved(formatInstant(savedAt))}
      </Text>
    </article>
  );
}
