"""The small model that ships with the service, and the script that makes it (`python -m server.demo_model.make`)."""
