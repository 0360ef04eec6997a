import type { ComplaintDocument, ComplaintDocuments, ComplaintDraft } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { useDocumentFields } from "./document-fields.ts";

/** The documents of the settlement: what may be drafted, what waits to be signed, what was issued. */
export function DocumentsPart({ voiceId }: { voiceId: string }) {
  const { documents: words } = useWords().complaints;
  const query = useQuery(read("getComplaintDocuments", { params: { id: voiceId } }));
  return (
    <div>
      <Text fw={600}>{words.title}</Text>
      <Answer query={query}>{(found) => <Documents found={found} />}</Answer>
    </div>
  );
}

function Documents({ found }: { found: ComplaintDocuments }) {
  const { documents: words } = useWords().complaints;
  const [opened, open] = useState<ComplaintDocument | null>(null);
  return (
    <Stack gap="sm">
      {found.drafts.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <Stack component="ul" gap={4} m={0} pl="lg">
          {found.drafts.map((draft) => (
            <li key={draft.draftId}>
              <OneDraft draft={draft} />
            </li>
          ))}
        </Stack>
      )}
      {found.may.length > 0 && (
        <Group gap="sm" className="no-print">
          {found.may.map((document) => (
            <Button key={document} variant="default" onClick={() => open(document)}>
              {words.draft[document]}
            </Button>
          ))}
        </Group>
      )}
      {opened !== null && (
        <DraftDialog document={opened} found={found} onClose={() => open(null)} />
      )}
    </Stack>
  );
}

function OneDraft({ draft }: { draft: ComplaintDraft }) {
  const { complaints, drafting } = useWords();
  const { documents: words, levels } = complaints;
  const { draftId, document, level, state, reference, issuedOn } = draft;
  return (
    <>
      <TextLink to="/du-thao/$id" params={{ id: draftId }} underline="always">
        {words.named(words.names[document], levels[level]?.toLowerCase() ?? "")}
      </TextLink>
      {": "}
      {issuedOn === null
        ? drafting.states[state].toLowerCase()
        : words.issued(reference, formatDate(issuedOn))}
    </>
  );
}

interface DraftProps {
  document: ComplaintDocument;
  found: ComplaintDocuments;
  onClose: () => void;
}

function DraftDialog({ document, found, onClose }: DraftProps) {
  const { documents: words } = useWords().complaints;
  const { voiceId, version, content } = found;
  return (
    <ActDialog
      name="draftComplaintDocument"
      title={words.draft[document]}
      on={{ voiceId, version, document }}
      fields={useDocumentFields(document, content)}
      lead={words.lead}
      said={words.said}
      draft={`complaint.${voiceId}.document.${document}`}
      bodyOf={({ remote, compensation, ...values }) => ({
        ...values,
        ...(remote !== undefined && { remote: remote === "far" }),
        ...(compensation !== undefined && { compensation: compensation.trim() || null }),
      })}
      onClose={onClose}
    />
  );
}
