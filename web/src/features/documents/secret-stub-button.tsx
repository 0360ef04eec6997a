import { Button, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";

/** Nothing of a secret document is kept; that it exists may be recorded. */
export function SecretStubButton({ receivedOn }: { receivedOn: string | null }) {
  const { intake: words } = useWords().documents;
  const navigate = useNavigate();
  const stub = useAct("recordSecretStub", {
    said: words.secretDone,
    onDone: ({ id }) => navigate({ to: "/van-ban/$id", params: { id }, search: {} }),
  });
  return (
    <>
      <Text>{words.secretNote}</Text>
      <ProblemAlert act={stub} />
      <Button
        loading={stub.pending}
        disabled={receivedOn === null}
        onClick={() => {
          if (receivedOn !== null) stub.send({ body: { receivedOn } });
        }}
      >
        {words.recordSecret}
      </Button>
    </>
  );
}
