import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { ProposeDialog } from "../propose-dialog.tsx";

/** One click: the proposal that carries a line out, with its agency, content, body, team and the first days that are possible. */
export function ProposeLine({ lineId, title }: { lineId: string; title: string }) {
  const [opened, { open, close }] = useDisclosure();
  const draft = useQuery({
    ...read("getLineProposal", { params: { id: lineId } }),
    enabled: opened,
  });
  const offer = useQuery({ ...read("getInspectionOffer", {}), enabled: opened });
  const ready = opened && draft.data && offer.data;
  return (
    <>
      <Button
        size="compact-md"
        mih={44}
        loading={opened && !ready && !draft.isError}
        onClick={open}
      >
        {title}
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
            kind: draft.data.kind,
            line: draft.data,
          }}
        />
      )}
    </>
  );
}
