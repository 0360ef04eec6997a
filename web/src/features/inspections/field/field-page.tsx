import type { InspectionChecklists } from "@dondoc/contract";
import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import { fieldRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { problemMessage } from "../../../ui/problem-message.ts";
import styles from "./field.module.css";
import { loadNewRelease } from "./app-shell.ts";
import { ItemCard } from "./item-card.tsx";
import { useVisit, type Visit } from "./use-visit.ts";

/** What an inspector fills in on the spot, with or without a connection. */
export function FieldPage() {
  const { id } = fieldRoute.useParams();
  const { field: words } = useWords();
  // Such data, and the part that works without a connection, browsers allow over an encrypted line alone.
  if (!window.isSecureContext) {
    return (
      <Frame title={words.device}>
        <Alert color="red" variant="outline">
          {words.insecure}
        </Alert>
      </Frame>
    );
  }
  return <OneVisit key={id} id={id} />;
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  const { app } = useWords();
  useEffect(() => {
    document.title = `${title} · ${app.product}`;
  }, [title, app.product]);
  return (
    <main className={styles.page}>
      <Title order={1} size="h2">
        {title}
      </Title>
      {children}
    </main>
  );
}

function OneVisit({ id }: { id: string }) {
  const { field: words, inspections } = useWords();
  const visit = useVisit(id);
  const { checklists, loading } = visit;
  if (checklists === null) {
    return (
      <Frame title={words.device}>
        <Sealed count={visit.sealed} />
        {loading ? <Loading /> : <NothingHere id={id} visit={visit} />}
      </Frame>
    );
  }
  return (
    <Frame title={words.title(inspections.titled(checklists.number, checklists.subject))}>
      <Text c="dimmed">{checklists.targets.join("; ")}</Text>
      <Bar visit={visit} checklists={checklists} />
      <Stack gap="xs" mt="md">
        <Sealed count={visit.sealed} />
        <Hindrance id={id} visit={visit} />
        <Clock ahead={visit.ahead} />
      </Stack>
      {/* Nothing that one person typed stays for the next. */}
      <Lists key={checklists.reader.accountId} visit={visit} checklists={checklists} />
      <Group mt="lg">
        <Anchor href={`/kiem-tra/${id}`}>{words.back}</Anchor>
        <Anchor href="/kiem-tra/hien-truong">{words.device}</Anchor>
      </Group>
    </Frame>
  );
}

function NothingHere({ id, visit }: { id: string; visit: Visit }) {
  const { field: words } = useWords();
  if (visit.hindrance?.kind === "trouble") {
    return <ErrorState error={visit.hindrance.problem} onRetry={visit.send} />;
  }
  return (
    <Stack mt="md">
      {visit.hindrance?.kind !== "signed-out" && <Text>{words.notLoaded}</Text>}
      <Hindrance id={id} visit={visit} />
    </Stack>
  );
}

function Sealed({ count }: { count: number }) {
  const { field: words } = useWords();
  if (count === 0) return null;
  return (
    <Alert color="violet" variant="outline">
      {words.sealed(count)}
    </Alert>
  );
}

/** Why nothing goes out now, and what to do; it never hides what was noted. */
function Hindrance({ id, visit: { hindrance } }: { id: string; visit: Visit }) {
  const { field: words, ui } = useWords();
  if (!hindrance) return null;
  switch (hindrance.kind) {
    case "offline":
      return (
        <Alert color="yellow" variant="outline">
          {words.offline}
        </Alert>
      );
    case "signed-out":
      return (
        <Alert color="yellow" variant="outline">
          <Text>{words.signInAgain}</Text>
          <Anchor href={`/dang-nhap?next=${encodeURIComponent(`/kiem-tra/${id}/hien-truong`)}`}>
            {words.signIn}
          </Anchor>
        </Alert>
      );
    case "stale":
      return (
        <Alert color="yellow" variant="outline">
          <Text>{words.newRelease}</Text>
          <Button mt="xs" onClick={() => void loadNewRelease()}>
            {words.reload}
          </Button>
        </Alert>
      );
    default:
      return (
        <Alert color="red" variant="outline" role="alert">
          {words.stopped(problemMessage(hindrance.problem, ui))}
        </Alert>
      );
  }
}

function Clock({ ahead }: { ahead: number | null }) {
  const { field: words } = useWords();
  const minutes = Math.round(Math.abs(ahead ?? 0) / 60);
  if (ahead === null || minutes === 0) return null;
  return (
    <Alert color="yellow" variant="outline">
      {ahead > 0 ? words.ahead(minutes) : words.behind(minutes)}
    </Alert>
  );
}

interface OfVisit {
  visit: Visit;
  checklists: InspectionChecklists;
}

/** How far one is, what lies here, and the way to send it; always in sight. */
function Bar({ visit, checklists }: OfVisit) {
  const { field: words } = useWords();
  const items = checklists.lists.flatMap((list) => list.items);
  const own = new Set(
    items.filter(({ answers }) => answers.some(({ by }) => by.id === checklists.reader.personId)).map(({ id }) => id), // prettier-ignore
  );
  const noted = new Set(visit.answers.flatMap(({ itemId, result }) => (result === null ? [] : [itemId]))); // prettier-ignore
  const waiting = visit.answers.filter(({ state }) => state !== "sent").length;
  const answered = items.filter(({ id }) => own.has(id) || noted.has(id)).length;
  return (
    <div className={styles.bar}>
      <Group justify="space-between" gap="sm">
        <output>
          <Text fw={600}>{words.progress(answered, items.length)}</Text>
          <Text c="dimmed">{words.counts(waiting, own.size)}</Text>
        </output>
        <Button
          size="md"
          loading={visit.sending}
          disabled={visit.hindrance?.kind === "stale"}
          onClick={visit.send}
        >
          {words.send}
        </Button>
      </Group>
    </div>
  );
}

function Lists({ visit, checklists }: OfVisit) {
  const { field: words, checklists: lists } = useWords();
  const act = checklists.acts.find((one) => one.act === "inspections.answer-checklist");
  const open = act?.allowed ?? false;
  return (
    <>
      {act?.because && (
        <Alert color="yellow" variant="outline" mt="md">
          {words.cannot(act.because)}
        </Alert>
      )}
      {checklists.lists.length === 0 && <Text mt="md">{words.noList}</Text>}
      {checklists.lists.map((list) => (
        <section key={list.versionId} aria-label={list.title}>
          <Title order={2} size="h3" mt="lg">
            {lists.taken(list.title, list.ordinal)}
          </Title>
          {[...Map.groupBy(list.items, ({ section }) => section)].map(([section, items]) => (
            <div key={section}>
              <Title order={3} size="h4" mt="md">
                {section}
              </Title>
              {items.map((item) => (
                <ItemCard
                  key={item.id}
                  item={item}
                  visit={visit}
                  personId={checklists.reader.personId}
                  open={open}
                  largest={checklists.largestFile}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
