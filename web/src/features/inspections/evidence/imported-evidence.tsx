import type { ImportedEvidence, InspectionDetail } from "@dondoc/contract";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { ImportDialog } from "./import-dialog.tsx";

/** Of hundreds of snapshots the page shows so many until somebody asks for all. */
const SHOWN = 50;

/** What cameras and other systems gave to an inspection, and the sheets of its record. */
export function ImportedEvidencePart({ inspection }: { inspection: InspectionDetail }) {
  const { importedEvidence: words, evidenceManifest } = useWords();
  const { data } = useQuery(read("getInspectionEvidence", { params: { id: inspection.id } }));
  const [importing, { open, close }] = useDisclosure();
  const act = data?.acts.find(({ allowed }) => allowed);
  const [isWhole, { open: showAll }] = useDisclosure();
  if (!data || inspection.begunOn === null || (data.items.length === 0 && !act)) return null;
  const shown = isWhole ? data.items : data.items.slice(0, SHOWN);
  const more = data.items.length - shown.length;
  return (
    <Section title={words.part} lead={words.lead}>
      {act && (
        <Group mb="md" className="no-print">
          <Button variant="default" onClick={open}>
            {act.title}
          </Button>
          {inspection.record === null && (
            <TextLink to="/kiem-tra/$id/bang-ke" params={{ id: inspection.id }} underline="always">
              {evidenceManifest.link}
            </TextLink>
          )}
        </Group>
      )}
      {data.items.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <ListTable
          caption={words.caption}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words.columns.file,
              isName: true,
              render: (one) => <FileOf evidence={one} />,
            },
            {
              title: words.columns.origin,
              width: 22,
              render: ({ origin, recordedAt, note, manifest }) => (
                <>
                  <Text>{origin}</Text>
                  <Text>{words.recorded(formatInstant(recordedAt))}</Text>
                  {note && <Text>{note}</Text>}
                  {manifest && (
                    <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
                      {words.listed(manifest.fileName, manifest.row)}
                    </Text>
                  )}
                </>
              ),
            },
            {
              title: words.columns.about,
              width: 22,
              render: ({ about, importedBy, importedAt }) => (
                <>
                  <Text>{about ?? words.ofRecord}</Text>
                  <Text c="dimmed">{words.imported(importedBy, formatInstant(importedAt))}</Text>
                </>
              ),
            },
          ]}
        />
      )}
      {more > 0 && (
        <Button variant="default" mt="sm" className="no-print" onClick={showAll}>
          {words.more(more)}
        </Button>
      )}
      {importing && act && (
        <ImportDialog
          inspectionId={inspection.id}
          isSigned={inspection.record !== null}
          offered={data}
          title={act.title}
          onClose={close}
        />
      )}
    </Section>
  );
}

function FileOf({ evidence }: { evidence: ImportedEvidence }) {
  const { importedEvidence: words } = useWords();
  const { id, kind, fileName, hash, hashSaid } = evidence;
  return (
    <>
      <Anchor href={`/api/inspections/evidence/${id}/file`} style={{ overflowWrap: "anywhere" }}>
        {fileName}
      </Anchor>
      <Text>{words.kinds[kind]}</Text>
      <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {words.hash(hash)}
      </Text>
      <Text c="dimmed">{hashSaid ? words.hashSaid : words.hashNotSaid}</Text>
    </>
  );
}
