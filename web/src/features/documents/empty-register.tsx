import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { nameOfAct } from "./acts.ts";

export function EmptyRegister({ filtered }: { filtered: boolean }) {
  const { register } = useWords().documents;
  const session = useSession();
  if (!filtered)
    return (
      <EmptyState title={register.emptyTitle}>
        {holds(session, nameOfAct("intakeDocument")) ? register.empty : register.emptyHere}
      </EmptyState>
    );
  return (
    <EmptyState
      title={register.nothingTitle}
      action={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/van-ban" search={{}} {...props} />}
        >
          {register.clear}
        </Button>
      }
    >
      {register.nothing}
    </EmptyState>
  );
}
