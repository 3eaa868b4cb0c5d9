-- What was given up is asked for by every look at the metrics, among millions that were done.
create index effects_given_up on effects (stream) where state = 'gave_up';
