// For newman: what holds for every answer, and (FAILURE) that it is a failure.
pm.test('FAILURE: ' + pm.info.requestName + ' is refused', () => pm.expect(pm.response.code).to.be.within(400, 499));
pm.test('ANSWER: ' + pm.info.requestName + ' is no fault of the server', () => pm.expect(pm.response.code).to.be.below(500));
if (pm.response.code >= 400) {
  pm.test('ANSWER: ' + pm.info.requestName + ' has the shape of a failure', () => {
    const failure = pm.response.json();
    pm.expect(failure).to.have.all.keys('success', 'message', 'error', 'errors', 'status');
    pm.expect(failure.success).to.eql(false);
    pm.expect(failure.status).to.eql(pm.response.code);
    pm.expect(failure.message).to.match(/\.$|\?$|\w$/);
    failure.errors.forEach(fault => pm.expect(fault).to.have.all.keys('code', 'pointer', 'found', 'expected', 'remedy'));
  });
}
