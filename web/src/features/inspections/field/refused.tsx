import { Alert, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import type { Shown } from "./shown.ts";
import type { Visit } from "./use-visit.ts";

interface RefusedProps {
  refused: NonNullable<Shown["refused"]>;
  visit: Visit;
}

/** An answer that the server would not take: it stays until the person has decided. */
export function Refused({ refused, visit }: RefusedProps) {
  const { field: words } = useWords();
  const [asking, ask] = useState(false);
  return (
    <Alert color="red" variant="outline" mt="xs" role="alert">
      <Text>{refused.because}</Text>
      {asking && <Text>{words.dropConfirm}</Text>}
      <Group mt="xs">
        {asking ? (
          <>
            <Button color="red" onClick={() => void visit.drop(refused.id)}>
              {words.drop}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {words.keep}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" onClick={() => void visit.again(refused.id)}>
              {words.again}
            </Button>
            <Button variant="subtle" color="red" onClick={() => ask(true)}>
              {words.dropAnswer}
            </Button>
          </>
        )}
      </Group>
    </Alert>
  );
}
