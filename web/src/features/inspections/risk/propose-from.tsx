import type { InspectionSourceKind } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { ProposeDialog } from "../propose-dialog.tsx";

interface ProposeFromProps {
  kind: InspectionSourceKind;
  id: string;
  asOf?: string | undefined;
  /** Said to whoever cannot see the row that the button stands in. */
  label?: string;
}

/** One click: the proposal as it can be sent, with target, ground, body, team and days; whoever proposes chooses the kind. */
export function ProposeFrom({ kind, id, asOf, label }: ProposeFromProps) {
  const { risk: words } = useWords();
  const [opened, { open, close }] = useDisclosure();
  const draft = useQuery({
    ...read("getProposalDraft", { query: { kind, id, ...(asOf ? { asOf } : {}) } }),
    enabled: opened,
  });
  const offer = useQuery({ ...read("getInspectionOffer", {}), enabled: opened });
  const ready = opened && draft.data && offer.data;
  return (
    <>
      <Button
        variant="default"
        aria-label={label}
        loading={opened && !ready && !draft.isError}
        onClick={open}
      >
        {words.propose}
      </Button>
      {opened && draft.isError && (
        <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
      )}
      {ready && draft.data && offer.data && (
        <ProposeDialog
          onClose={close}
          from={{
            draft: draft.data,
            offer: offer.data,
            kind: kind === "finding" ? "follow-up" : "thematic",
          }}
        />
      )}
    </>
  );
}
