import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";

export function PrintButton() {
  const { ui } = useWords();
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter aria-hidden size={18} />}
      onClick={() => window.print()}
      visibleFrom="sm"
    >
      {ui.print}
    </Button>
  );
}
