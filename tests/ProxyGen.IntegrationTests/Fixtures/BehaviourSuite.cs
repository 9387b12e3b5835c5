namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>Tests of behaviour that is the same wherever the manager is. One subclass for each kind of manager runs them.</summary>
public abstract class BehaviourSuite(ManagerFixture fixture)
{
    protected SharedManager Manager => fixture.Manager;

    /// <summary>Runs the synchronous part of a test on a pool thread, so that the time limit of the test holds even if a call never returns.</summary>
    protected static Task OffThread(Action body) => Task.Run(body);

    /// <summary>Runs a body on several threads at once, with the number of each.</summary>
    protected static Task OnThreads(int count, Action<int> body) => Task.WhenAll(
        Enumerable.Range(0, count).Select(number => Task.Factory.StartNew(
            () => body(number), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
}
