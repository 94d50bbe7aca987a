-- A run of which nothing may go out is dissolved by the program: nobody's name stands there.
update payment_run set cancelled_by = 'system'
 where state = 'CANCELLED' and control_sheets = 0 and cancel_reason = 'Keine Zahlung durfte hinaus.';
