-- The key of the form that was sent last; a draft without fields is one that has ended.
ALTER TABLE draft ADD COLUMN ended_key text;
