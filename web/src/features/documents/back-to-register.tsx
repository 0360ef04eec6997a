import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./room-head.module.css";

export function BackToRegister() {
  const { page } = useWords().documents;
  return (
    <Link to="/van-ban" search={{}} className={styles.door}>
      <IconArrowLeft aria-hidden size={18} /> {page.back}
    </Link>
  );
}
