import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { type CSSProperties, useState } from "react";

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** As it stands in the address. */
  value: string;
  onSearch: (text: string) => void;
  style?: CSSProperties;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ label, placeholder, value, onSearch, style }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  // What is typed runs ahead of the address; an address changed by going back or by a link is taken over.
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setTyped(value);
  }
  const router = useRouter();
  const [page] = useState(() => router.latestLocation.pathname);
  const search = useDebouncedCallback((text: string) => {
    // Whoever has opened a row meanwhile is on the way there: a search now would bring them back.
    if (router.latestLocation.pathname !== page) return;
    setSent(text.trim());
    onSearch(text.trim());
  }, 300);
  return (
    <TextInput
      type="search"
      {...(style && { style })}
      label={label}
      placeholder={placeholder}
      value={typed}
      leftSection={<IconSearch aria-hidden size={18} />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
