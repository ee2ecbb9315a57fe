"""What people see: tables, pages, exports."""
