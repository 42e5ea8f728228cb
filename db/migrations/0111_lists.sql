-- The register filtered by two of its filters at once: without this, thousands of one type are read to find fifty of one country.
create index agreement_by_country_and_type on agreement (institution, country, type, partner_name collate "und-x-icu", id);
