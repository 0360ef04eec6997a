import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./public-frame.module.css";

const AS_LONG_AS_THE_PAGE = 600_000;
/** What the public pages know of the province before anything is typed. */
export const publicFormQuery = { ...read("getPublicForm", {}), staleTime: AS_LONG_AS_THE_PAGE };

interface PublicFrameProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of the pages for people who are nobody here: made for a telephone first. */
export function PublicFrame({ title, lead, children }: PublicFrameProps) {
  const { publicVoices: words } = useWords();
  const { data } = useQuery(publicFormQuery);
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.inner}>
          <p className={styles.product}>{words.product}</p>
          <p className={styles.province}>{data ? words.to(data.province) : "\u00a0"}</p>
          <nav className={styles.places} aria-label={words.places}>
            <Link to="/gui-phan-anh">{words.send}</Link>
            <Link to="/tra-cuu-phan-anh">{words.follow}</Link>
            <Link to="/tra-loi-phan-anh">{words.published}</Link>
            <Link to="/dang-nhap">{words.officers}</Link>
          </nav>
        </div>
      </header>
      <main id="main" className={styles.main}>
        <Stack gap="md">
          <div>
            <Title order={1}>{title}</Title>
            {lead && <Text c="dimmed">{lead}</Text>}
          </div>
          {children}
        </Stack>
      </main>
    </>
  );
}
