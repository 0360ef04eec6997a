import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";
import styles from "./ui.module.css";

interface LeafProps {
  /** From 1. */
  page: number;
  of: number;
  onLeaf: (page: number) => void;
}

/** Leafs through pages one by one, and says which is open. */
export function Leaf({ page, of, onLeaf }: LeafProps) {
  const { leaf: words } = useWords().ui;
  return (
    <div className={`${styles.leaf} no-print`}>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={words.previous}
        disabled={page === 1}
        onClick={() => onLeaf(page - 1)}
      >
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <span aria-live="polite">{words.at(page, of)}</span>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={words.next}
        disabled={page === of}
        onClick={() => onLeaf(page + 1)}
      >
        <IconChevronRight aria-hidden />
      </ActionIcon>
    </div>
  );
}
