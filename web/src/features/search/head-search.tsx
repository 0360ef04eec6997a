import { ActionIcon, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./search.module.css";

/** The field at hand on every page: Enter looks, "/" jumps to it; on a phone a sign that leads to the page. */
export function HeadSearch() {
  const { search: words } = useWords();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useHotkeys([["/", () => field.current?.focus()]]);
  return (
    <>
      <search className={styles.head}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const q = typed.trim();
            void navigate({ to: "/tim-kiem", search: q ? { q } : {} });
            setTyped("");
          }}
        >
          <TextInput
            ref={field}
            type="search"
            aria-label={words.label}
            placeholder={words.headHint}
            value={typed}
            maxLength={200}
            leftSection={<IconSearch aria-hidden size={18} />}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      </search>
      <ActionIcon
        component={Link}
        to="/tim-kiem"
        aria-label={words.title}
        variant="transparent"
        color="white"
        size={44}
        className={styles.sign}
      >
        <IconSearch aria-hidden size={24} />
      </ActionIcon>
    </>
  );
}
