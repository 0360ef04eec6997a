import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

export function EmptyRegister({ filtered }: { filtered: boolean }) {
  const { register } = useWords().documents;
  if (!filtered) return <EmptyState title={register.emptyTitle}>{register.empty}</EmptyState>;
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
