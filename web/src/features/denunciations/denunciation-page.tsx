import type { DenunciationDetail, DenunciationEntry, OpenedIdentity } from "@dondoc/contract";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { read } from "../../app/api/read.ts";
import { denunciationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { CaseActs } from "./case-acts.tsx";
import { denunciationTones, DueText } from "./denunciations-page.tsx";
import { OriginalTip } from "./original-tip.tsx";
import { OpenIdentityDialog } from "./open-identity.tsx";

/** One case. The tab and the browser's history name it by its code alone. */
export function DenunciationPage() {
  const { id } = denunciationRoute.useParams();
  const query = useQuery({
    ...read("getDenunciation", { params: { id } }),
    // What stands here is not kept in the browser's memory once the page is left.
    gcTime: 0,
  });
  return <Answer query={query}>{(found) => <Case key={found.id} found={found} />}</Answer>;
}

interface PartProps {
  found: DenunciationDetail;
}

function Case({ found }: PartProps) {
  const { denunciations: words } = useWords();
  return (
    <Page title={found.code} lead={found.subject} actions={<CaseActs found={found} />}>
      <Group gap="lg">
        <TextLink to="/to-cao" className="no-print">
          {words.back}
        </TextLink>
        <ToneBadge tone={denunciationTones[found.state]}>{words.states[found.state]}</ToneBadge>
        <DueText due={found.due} />
      </Group>
      {found.expunged && (
        <Alert color="gray" variant="outline">
          {words.page.expunged(formatDate(found.expunged.on))}
        </Alert>
      )}
      {found.expungeAsked && !found.expunged && (
        <Alert color="yellow" variant="outline">
          {words.page.expungeAsked}
        </Alert>
      )}
      <Said found={found} />
      <Denouncer found={found} />
      <Clocks found={found} />
      <Handlers found={found} />
      <History found={found} />
      <Readings found={found} />
    </Page>
  );
}

function Said({ found }: PartProps) {
  const { denunciations: words } = useWords();
  const { page } = words;
  const { people, units, text } = found.accused;
  const named = [...people, ...units].map(({ name }) => name);
  return (
    <Section title={page.content}>
      {found.content !== null && <Text style={{ whiteSpace: "pre-wrap" }}>{found.content}</Text>}
      <Facts
        facts={[
          [page.accused, [...named, text].filter(Boolean).join("; ")],
          [page.form, words.forms[found.form]],
          [page.receivedOn, formatDate(found.receivedOn)],
          [page.places, found.severalPlaces ? page.yes : null],
          [page.as, words.functions[found.function]],
        ]}
      />
    </Section>
  );
}

/** Who denounces: closed, until somebody who was named to know says why they look; gone again with the page. */
function Denouncer({ found }: PartProps) {
  const { denunciations: words } = useWords();
  const { page } = words;
  const [seen, see] = useState<{ identity: OpenedIdentity; reason: string } | null>(null);
  const [asking, ask] = useState(false);
  const may = found.acts.find(({ act }) => act === "denunciations.open-identity");
  return (
    <Section title={page.denouncer} lead={page.denouncerLead}>
      <Stack gap="sm" align="flex-start">
        <div aria-live="polite">
          {seen && (
            <>
              <Text fw={600}>{page.opened}</Text>
              <Facts
                facts={[
                  [page.name, seen.identity.name],
                  [page.address, seen.identity.address],
                  [page.phone, seen.identity.phone],
                  [page.email, seen.identity.email],
                  [page.papers, seen.identity.papers],
                ]}
              />
              {seen.identity.tip && (
                <OriginalTip found={found} tip={seen.identity.tip} reason={seen.reason} />
              )}
            </>
          )}
        </div>
        {!may?.allowed && <Text c="dimmed">{may?.because ?? page.unknown}</Text>}
        {may?.allowed && !seen && (
          <Button variant="default" onClick={() => ask(true)}>
            {may.title}
          </Button>
        )}
        <Facts facts={[[page.protection, words.protections[found.protection]]]} />
      </Stack>
      {asking && may && (
        <OpenIdentityDialog
          found={found}
          title={may.title}
          onSeen={(identity, reason) => see({ identity, reason })}
          onClose={() => ask(false)}
        />
      )}
    </Section>
  );
}

/** Why this day: how it was counted, and by what; what was done, in time or not. */
function Clocks({ found: { clocks } }: PartProps) {
  const { denunciations: words } = useWords();
  if (clocks.length === 0) return null;
  return (
    <Section title={words.page.clocks}>
      <Stack gap="sm">
        {clocks.map(({ step, on, why, legalBasis, doneOn, daysLate, workingDaysLeft }) => (
          <div key={step}>
            <Group gap="sm">
              <b>{words.due(words.clocks[step], formatDate(on))}</b>
              {daysLate > 0 ? (
                <ToneBadge tone="late">
                  {doneOn === null
                    ? words.late(daysLate)
                    : words.doneLate(formatDate(doneOn), daysLate)}
                </ToneBadge>
              ) : (
                <Text span>
                  {doneOn === null
                    ? words.left(workingDaysLeft)
                    : words.doneInTime(formatDate(doneOn))}
                </Text>
              )}
            </Group>
            <Text size="sm">
              {why.replace(/\.$/u, "")}. {words.page.basis(legalBasis)}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Handlers({ found }: PartProps) {
  const { denunciations: words } = useWords();
  const { page } = words;
  const [gone, release] = useState<DenunciationDetail["handlers"][number] | null>(null);
  const may = found.acts.some(({ act, allowed }) => act === "denunciations.charge" && allowed);
  return (
    <Section title={page.handlers}>
      <Stack gap="sm">
        {found.handlers.map((handler) => (
          <Group key={handler.id} gap="md" justify="space-between">
            <div>
              <b>{handler.account.name}</b>, {words.functions[handler.function].toLowerCase()},{" "}
              {handler.knowsIdentity ? page.knows : page.knowsNot}
              <Text size="sm" c="dimmed">
                {page.since(formatDate(handler.namedOn))}
                {handler.endedOn && ` ${page.until(formatDate(handler.endedOn))}`}
              </Text>
            </div>
            {may && handler.endedOn === null && (
              <Button
                variant="default"
                size="compact-md"
                mih={44}
                aria-label={page.releaseOf(handler.account.name)}
                onClick={() => release(handler)}
              >
                {page.release}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {gone && (
        <ActDialog
          name="chargeHandler"
          title={page.releaseOf(gone.account.name)}
          said={words.acts.done}
          on={{
            denunciationId: found.id,
            version: found.version,
            change: "release",
            handlerId: gone.id,
          }}
          fields={[{ name: "reason", label: words.acts.reason, kind: "long", required: true }]}
          onClose={() => release(null)}
        />
      )}
    </Section>
  );
}

function History({ found: { history } }: PartProps) {
  const { denunciations: words } = useWords();
  return (
    <Section title={words.page.history}>
      <Stack gap="sm">
        {history.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </Stack>
    </Section>
  );
}

function Line({ entry: { line, on, by, facts } }: { entry: DenunciationEntry }): ReactNode {
  const { denunciations: words } = useWords();
  const grounds: Readonly<Record<string, string>> = words.grounds;
  const said = [
    facts.document &&
      `${facts.document}${facts.documentOn ? ` ${words.page.on(formatDate(facts.documentOn))}` : ""}`,
    facts.ground && (grounds[facts.ground] ?? facts.ground),
    facts.to,
  ].filter(Boolean);
  return (
    <div>
      <b>
        {formatDate(on)}: {words.lines[line]}
      </b>
      {said.length > 0 && <Text>{said.join(" · ")}</Text>}
      {facts.text && <Text style={{ whiteSpace: "pre-wrap" }}>{facts.text}</Text>}
      <Text size="sm" c="dimmed">
        {by}
      </Text>
    </div>
  );
}

function Readings({ found: { readings } }: PartProps) {
  const { page: words } = useWords().denunciations;
  return (
    <Section title={words.readings} lead={words.readingsLead}>
      <Stack gap="xs">
        {readings.map(({ id, at, by, kind, reason }) => (
          <Text key={id} size="sm">
            {formatInstant(at)}: {by} {kind === "identity" ? words.readIdentity : words.readCase}
            {reason && `: “${reason}”`}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
