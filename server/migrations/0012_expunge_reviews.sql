-- Up Migration
-- A review slip speaks of the document it reviews: it names it, says why, and its reports quote it. When the content of a document
-- is taken away by law, that of its slips and of what agencies wrote under them goes with it; that a review was, who was asked
-- and by when, stays. Also what 0006 did, for one document before.
create or replace function app.expunge_document(target uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  documents uuid[];
  assignments uuid[];
  tasks uuid[];
  reviews uuid[];
  gone constant text := '(nội dung đã được xóa)';
begin
  if not exists (select from app.expunge_request where document_id = target and approved and decided_by <> requested_by) then
    raise exception 'no approved request to expunge %', target;
  end if;
  documents := array[target] || array(select slip_id from app.legal_review where document_id = target);
  reviews := array(select id from app.legal_review where document_id = target or slip_id = target);
  assignments := array(select id from app.assignment where document_id = any (documents));
  tasks := array(select id from app.task where document_id = any (documents));
  delete from app.citation where document_id = any (documents);
  delete from app.assignment_party where assignment_id = any (assignments);
  update app.assignment set text = '', due_phrase = null, deliverable = null, reject_reason = null, engine = null
    where id = any (assignments);
  update app.task_report set content = gone where task_id = any (tasks);
  update app.task_obstacle set content = gone, proposal = null, decision = case when decision is not null then gone end
    where task_id = any (tasks);
  update app.task_step set title = gone, done_note = null where task_id = any (tasks);
  update app.evidence set document_number = '(đã xóa)', received_by = '(đã xóa)', file_hash = null, file_name = null
    where submission_id in (select id from app.task_submission where task_id = any (tasks));
  update app.task_submission set note = null, decision_reason = case when decision_reason is not null then gone end
    where task_id = any (tasks);
  update app.task set title = gone, deliverable = null, due_phrase = null where id = any (tasks);
  update app.legal_review set reason = gone, proposal = case when proposal is not null then gone end where id = any (reviews);
  update app.document set text = '', reading = '{}', subject = null, file_hash = null, file_name = null, state = 'expunged',
    version = version + 1 where id = any (documents);
  delete from audit.payload p using audit.event e
    where p.event_id = e.id and e.subject_id = any (documents || assignments || tasks || reviews)
      and e.act <> 'documents.decide-expunge';
end $$;
