import type { ProgrammeDetail } from "@dondoc/contract";
import { Button, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";

type Link = ProgrammeDetail["links"][number];

/** What counts for the programme and since when; the same record may be taken out from today on. */
export function Links({ programme, past }: { programme: ProgrammeDetail; past: boolean }) {
  const { links: words } = useWords().programmes;
  const [dropping, drop] = useState<Link | null>(null);
  const mayDrop =
    !past && programme.acts.some(({ act, allowed }) => act === "programmes.unlink" && allowed);
  if (programme.links.length === 0) return null;
  return (
    <Section title={words.title}>
      <ListTable
        caption={words.caption}
        rows={programme.links}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.what,
            isName: true,
            render: ({ type, recordId, label }) =>
              recordId === null ? (
                label
              ) : (
                <TextLink
                  to={type === "task" ? "/nhiem-vu/$id" : "/van-ban/$id"}
                  params={{ id: recordId }}
                >
                  {label}
                </TextLink>
              ),
          },
          { title: words.columns.kind, width: 13, render: ({ type }) => words.types[type] },
          {
            title: words.columns.since,
            width: 9,
            render: ({ linkedOn }) => formatDate(linkedOn),
          },
          ...(mayDrop
            ? [
                {
                  title: words.columns.act,
                  isActs: true,
                  width: 8,
                  render: (link: Link) => (
                    <Button variant="default" onClick={() => drop(link)}>
                      {words.columns.act}
                      <VisuallyHidden> {link.label}</VisuallyHidden>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {dropping && (
        <ActDialog
          name="unlinkFromProgramme"
          title={words.drop}
          on={{ programmeId: programme.id, version: programme.version, linkId: dropping.id }}
          lead={words.dropLead(dropping.label)}
          said={words.dropped}
          draft={`programme.unlink.${dropping.id}`}
          fields={[{ name: "reason", label: words.reason, kind: "long", required: true }]}
          onClose={() => drop(null)}
        />
      )}
    </Section>
  );
}
