"""Who is who: registry, names, roles, coreference."""
