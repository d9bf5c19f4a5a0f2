-- How many people a group has asked today to look after it.
create index letter_invitation on letter (group_id, written_at) where kind = 'INVITATION';
