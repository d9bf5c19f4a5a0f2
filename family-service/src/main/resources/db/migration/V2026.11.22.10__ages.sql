-- What for people of other ages is not proposed. Years only, readable as the codes beside them are: matching needs them.
alter table family add column ages integer[] not null default '{}';
comment on column family.ages is 'how old those are who would come, in years; empty: not said';
