-- a letter may be issued, printed and explained in one transaction, in which its own row is written last
alter table reading_copy alter constraint reading_copy_notice_id_fkey deferrable initially deferred;
