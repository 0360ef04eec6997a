import type { BodyDetail, BodyMember } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { bodyRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { Journal } from "../../ui/journal.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { DecideDialog, MemberDialog } from "./body-dialogs.tsx";
import { BodyMonthPart } from "./monthly/body-month.tsx";

/** One body as its decisions made it on a day. */
export function BodyPage() {
  const { id } = bodyRoute.useParams();
  const { asOf } = bodyRoute.useSearch();
  const query = useQuery(read("getBody", { params: { id }, query: asOf ? { asOf } : {} }));
  return <Answer query={query}>{(body) => <Body key={body.id} body={body} />}</Answer>;
}

interface PartProps {
  body: BodyDetail;
}

function Body({ body }: PartProps) {
  const { inspections, ui } = useWords();
  const { body: words } = inspections;
  const { asOf } = bodyRoute.useSearch();
  const navigate = bodyRoute.useNavigate();
  return (
    <Page
      title={body.name}
      lead={words.kinds[body.kind]}
      // What is decided is decided today, whatever day is looked at.
      actions={asOf === undefined && <BodyActs body={body} />}
    >
      <Group gap="lg" align="flex-end" className="no-print">
        <TextLink to="/kiem-tra/to-cong-tac">{words.back}</TextLink>
        {body.endedOn !== null && (
          <ToneBadge tone="quiet">{words.ended(formatDate(body.endedOn))}</ToneBadge>
        )}
        <div style={{ width: "11rem" }}>
          <DateField
            label={words.asOf}
            clearable
            value={asOf ?? null}
            onChange={(day) => void navigate({ replace: true, search: day ? { asOf: day } : {} })}
          />
        </div>
      </Group>
      <Facts
        facts={[
          [words.aliases, body.aliases.join("; ")],
          [words.powers, body.powers],
          [words.seal, body.seal],
        ]}
      />
      <Section title={words.memberCaption}>
        {body.members.length === 0 ? (
          <Text c="dimmed">{words.nobody}</Text>
        ) : (
          <Members caption={words.memberCaption} rows={body.members} />
        )}
      </Section>
      {body.former.length > 0 && (
        <Section title={words.formerCaption}>
          <Members caption={words.formerCaption} rows={body.former} />
        </Section>
      )}
      {asOf === undefined && <BodyMonthPart bodyId={body.id} />}
      <Decisions body={body} />
      <Section title={ui.history}>
        <Journal entries={body.journal} />
      </Section>
    </Page>
  );
}

function BodyActs({ body }: PartProps) {
  const [opened, open] = useState<string | null>(null);
  const may = body.acts.filter(({ allowed }) => allowed);
  const title = body.acts.find(({ act }) => act === opened)?.title ?? "";
  const shared = { body, title, onClose: () => open(null) };
  return (
    <>
      {may.map(({ act, title: name }, at) => (
        <Button key={act} variant={at === 0 ? "filled" : "default"} onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened === "inspections.change-member" && <MemberDialog {...shared} />}
      {opened === "inspections.decide-body" && <DecideDialog {...shared} />}
    </>
  );
}

function Members({ caption, rows }: { caption: string; rows: readonly BodyMember[] }) {
  const { body: words } = useWords().inspections;
  return (
    <ListTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.person,
          isName: true,
          render: ({ person, post }) => (post === null ? person.name : `${person.name}, ${post}`),
        },
        {
          title: words.columns.function,
          width: 15,
          render: ({ function: as }) => words.functions[as],
        },
        {
          title: words.columns.basis,
          width: 18,
          render: ({ basis, endedBecause }) =>
            endedBecause === null ? basis : `${basis}; ${endedBecause}`,
        },
        {
          title: words.columns.period,
          width: 14,
          render: ({ validFrom, validTo }) =>
            words.since(formatDate(validFrom), validTo && formatDate(validTo)),
        },
      ]}
    />
  );
}

function Decisions({ body }: PartProps) {
  const { body: words, facts } = useWords().inspections;
  return (
    <Section title={words.decisionCaption}>
      <ListTable
        caption={words.decisionCaption}
        rows={body.decisions}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.document,
            isName: true,
            render: ({ documentNumber, documentOn }) =>
              facts.numbered(documentNumber, formatDate(documentOn)),
          },
          { title: words.decision, width: 12, render: ({ kind }) => words.decisionKinds[kind] },
          {
            title: words.columns.since,
            width: 10,
            render: ({ validFrom }) => formatDate(validFrom),
          },
          { title: words.columns.says, render: ({ name }) => name ?? "" },
        ]}
      />
    </Section>
  );
}
