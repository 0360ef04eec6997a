import { Button } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";

/** The way in by the province's own sign-in. */
export function ProvinceDoor({ next }: { next?: string }) {
  const { signIn: words } = useWords().access;
  const act = useAct("beginAtProvince", {
    refresh: false,
    onDone: ({ address }) => location.assign(address),
  });
  return (
    <>
      <ProblemAlert act={act} />
      <Button
        fullWidth
        variant="default"
        loading={act.pending}
        onClick={() => act.send({ body: { next: next ?? null } })}
      >
        {words.province}
      </Button>
    </>
  );
}
