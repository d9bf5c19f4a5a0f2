-- The names of wards are public facts: everybody may read them, only the own council writes them.
create policy public_read on place for select using (true);
create index place_code on place (code);
