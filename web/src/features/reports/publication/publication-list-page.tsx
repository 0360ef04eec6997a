import type { PublicationRow } from "@dondoc/contract";
import { Button, NativeSelect, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { readPages } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../../ui/dates.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { ButtonLink, TextLink } from "../../../ui/link.tsx";
import { ListTable, type Column } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PagedAnswer } from "../../../ui/paged-answer.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { publicationTones } from "./tones.ts";

type Due = readonly { code: string; title: string }[];

/** What has been published, the latest first; for the Office also what it prepares, and what is due. */
export function PublicationListPage() {
  const words = useWords().publication;
  const isAgency = useSession().home === "agency";
  const [preparing, setPreparing] = useState(false);
  const query = useInfiniteQuery(readPages("listPublications", { query: {} }));
  const first = query.data?.pages[0];
  const due = first?.due ?? [];
  const mayPrepare = first?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayPrepare && <Button onClick={() => setPreparing(true)}>{words.prepare.button}</Button>}
          <ButtonLink to="/bao-cao" variant="default">
            {words.reports}
          </ButtonLink>
        </>
      }
    >
      {mayPrepare && due.length > 0 && (
        <Text role="note">{words.due(due.map(({ title }) => title).join(", "))}</Text>
      )}
      <PagedAnswer query={query}>
        {() => {
          const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
          return rows.length > 0 ? (
            <Publications rows={rows} />
          ) : (
            <EmptyState title={words.none}>
              {isAgency ? words.noneAgency : words.noneOffice}
            </EmptyState>
          );
        }}
      </PagedAnswer>
      {preparing && <PrepareDialog due={due} onClose={() => setPreparing(false)} />}
    </Page>
  );
}

function Publications({ rows }: { rows: PublicationRow[] }) {
  const words = useWords().publication;
  const columns: Column<PublicationRow>[] = [
    {
      title: words.columns.period,
      isName: true,
      render: ({ id, title }) => (
        <TextLink to="/bao-cao/cong-bo/$id" params={{ id }}>
          {title}
        </TextLink>
      ),
    },
    {
      title: words.columns.range,
      width: 26,
      render: ({ from, to }) => words.range(formatDate(from), formatDate(to)),
    },
    {
      title: words.columns.state,
      width: 12,
      render: ({ state }) => (
        <ToneBadge tone={publicationTones[state]}>{words.states[state]}</ToneBadge>
      ),
    },
    {
      title: words.columns.when,
      width: 12,
      render: ({ publishedAt }) => (publishedAt === null ? "" : formatInstant(publishedAt)),
    },
  ];
  return <ListTable caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function PrepareDialog({ due, onClose }: { due: Due; onClose: () => void }) {
  const words = useWords().publication.prepare;
  const navigate = useNavigate();
  const act = useAct("preparePublication", {
    said: words.done,
    onDone: ({ id }) => navigate({ to: "/bao-cao/cong-bo/$id", params: { id } }),
  });
  const form = useForm({ initial: { period: due[0]?.code ?? "" }, act });
  if (due.length === 0) {
    return (
      <Dialog opened onClose={onClose} title={words.title}>
        <Text>{words.none}</Text>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form form={form} act={act} onSubmit={({ period }) => act.send({ body: { period } })}>
        <NativeSelect
          label={words.period}
          data={due.map(({ code, title }) => ({ value: code, label: title }))}
          {...form.text("period")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
