import type { BriefingDetail, BriefingItem } from "@dondoc/contract";
import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { briefingRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./briefing.module.css";
import { DecideDialog } from "./decide-dialog.tsx";
import { EnterDialog } from "./enter-dialog.tsx";
import { InstructionView } from "./instruction-view.tsx";
import { PassDialog } from "./pass-dialog.tsx";
import { soFarOf } from "./so-far.ts";

/** One list before the leaders: they decide line by line, also on a phone. */
export function BriefingPage() {
  const { briefing: words } = useWords();
  const { id } = briefingRoute.useParams();
  const query = useQuery(read("getBriefing", { params: { id } }));
  const heldOn = query.data?.heldOn;
  const drafted = query.data?.standing === "drafted";
  return (
    <Page
      title={heldOn ? words.page.title(formatDate(heldOn)) : words.page.gone}
      lead={drafted && words.page.draftedLead}
      actions={
        drafted && (
          <ButtonLink to="/du-thao/$id" params={{ id: query.data?.draftId ?? "" }}>
            {words.page.openDraft}
          </ButtonLink>
        )
      }
    >
      <TextLink to="/giao-ban">{words.toBriefings}</TextLink>
      <Answer query={query}>{(briefing) => <Lines briefing={briefing} />}</Answer>
    </Page>
  );
}

function Lines({ briefing }: { briefing: BriefingDetail }) {
  const { page: words, standings } = useWords().briefing;
  const { standing, toConfirm, madeBy, draftId, reference, lines, journal } = briefing;
  return (
    <>
      <Facts
        facts={[
          [
            words.standing,
            `${standings[standing]}${toConfirm > 0 ? words.toConfirm(toConfirm) : ""}`,
          ],
          [
            words.document,
            <TextLink key="draft" to="/du-thao/$id" params={{ id: draftId }} underline="always">
              {reference}
            </TextLink>,
          ],
          [words.madeBy, madeBy],
        ]}
      />
      <Section title={words.items}>
        <ol className={styles.list}>
          {lines.map((item) => (
            <Line key={item.id} item={item} briefing={briefing} />
          ))}
        </ol>
      </Section>
      <Section title={words.history}>
        <Journal entries={journal} />
      </Section>
    </>
  );
}

function Line({ item, briefing }: { item: BriefingItem; briefing: BriefingDetail }) {
  const { briefing: words } = useWords();
  const { page } = words;
  const { ordinal, task, unit, lastDay, daysLate, proposal, instruction, passed } = item;
  const waits = instruction === null && passed === null && briefing.standing === "presented";
  return (
    <li className={styles.card} data-waiting={waits || undefined}>
      <Title order={3} size="h4">
        {page.item(ordinal, task.number)}
      </Title>
      <TextLink to="/nhiem-vu/$id" params={{ id: task.id }} underline="always">
        {task.title}
      </TextLink>
      <Text>
        {unit.name}, {lastDay === null ? page.undated : page.due(formatDate(lastDay))},{" "}
        <span className={daysLate > 0 ? styles.late : undefined}>{words.daysLate(daysLate)}</span>
      </Text>
      <Facts
        facts={[
          [page.soFar, soFarOf({ ...item, unexplained: false }, words)],
          [page.proposal, proposal],
        ]}
      />
      {instruction && <InstructionView instruction={instruction} within="briefing" />}
      {passed && (
        <>
          <Text fw={600}>{page.passed(passed.by, formatInstant(passed.at))}</Text>
          {passed.because && <Text className={styles.words}>{passed.because}</Text>}
        </>
      )}
      <LineActs item={item} briefing={briefing} />
    </li>
  );
}

function LineActs({ item, briefing }: { item: BriefingItem; briefing: BriefingDetail }) {
  const { decide, pass, enter } = useWords().briefing;
  const [open, setOpen] = useState<"decide" | "pass" | "enter" | null>(null);
  const close = () => setOpen(null);
  const may = (act: string) => item.acts.some((one) => one.act === act && one.allowed);
  const buttons = [
    { what: "decide", title: decide.open, seen: may("briefing.decide"), main: true },
    { what: "pass", title: pass.open, seen: may("briefing.pass"), main: false },
    { what: "enter", title: enter.open, seen: may("briefing.enter-spoken"), main: false },
  ] as const;
  return (
    <>
      {buttons.some(({ seen }) => seen) && (
        <Group gap="sm" mt="xs" className="no-print">
          {buttons
            .filter(({ seen }) => seen)
            .map(({ what, title, main }) => (
              <Button
                key={what}
                variant={main ? "filled" : "default"}
                onClick={() => setOpen(what)}
              >
                {title}
              </Button>
            ))}
        </Group>
      )}
      {open === "decide" && <DecideDialog item={item} onClose={close} />}
      {open === "pass" && <PassDialog item={item} onClose={close} />}
      {open === "enter" && (
        <EnterDialog
          item={item}
          leaders={briefing.leaders}
          answerDays={briefing.answerDays}
          saidOn={briefing.heldOn}
          onClose={close}
        />
      )}
    </>
  );
}
