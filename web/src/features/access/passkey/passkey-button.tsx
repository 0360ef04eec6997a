import { Alert, Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { askDevice, knowsPasskeys } from "./device.ts";

interface PasskeyButtonProps {
  /** Alone, or after the password. */
  as: "entry" | "second-step";
  /** There is no other way on the page. */
  alone?: boolean;
  onIn: () => void;
}

/** Comes in by a key of this device; shown where keys work. */
export function PasskeyButton({ as, alone = false, onIn }: PasskeyButtonProps) {
  const { passkey: words } = useWords().access;
  const doors = useQuery({ ...read("getDoors", {}), staleTime: Infinity });
  const act = useAct(as === "entry" ? "enterByPasskey" : "passStepByPasskey", {
    refresh: false,
    onDone: onIn,
  });
  const asked = useMutation({
    mutationFn: () => askDevice(as === "entry" ? "askPasskey" : "askPasskeyAsStep"),
    onSuccess: (response) => {
      if (response) act.send({ body: { response } });
    },
  });
  if (!knowsPasskeys(doors.data?.passkeysAt)) return null;
  return (
    <>
      {asked.isError && <ErrorState error={asked.error} />}
      {asked.data === null && !asked.isPending && (
        <Alert color="blue" mb="sm">
          {words.left}
        </Alert>
      )}
      <ProblemAlert act={act} />
      <Button
        fullWidth
        variant={alone ? "filled" : "default"}
        leftSection={<IconFingerprint aria-hidden size={20} />}
        loading={asked.isPending || act.pending}
        onClick={() => {
          act.clear();
          asked.mutate();
        }}
      >
        {as === "entry" ? words.enter : words.asStep}
      </Button>
    </>
  );
}
