import { Button, Divider } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";

/** The way in by the province's own sign-in, where there is one. */
export function ProvinceDoor({ next }: { next?: string }) {
  const { signIn: words } = useWords().access;
  const doors = useQuery({ ...read("getDoors", {}), staleTime: Infinity });
  const act = useAct("beginAtProvince", {
    refresh: false,
    onDone: ({ address }) => location.assign(address),
  });
  if (!doors.data?.province) return null;
  return (
    <>
      <Divider my="md" label={words.or} labelPosition="center" />
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
