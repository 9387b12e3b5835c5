using System.Collections.Concurrent;
using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>The exception types that can be rebuilt from the wire: those of the base library, ProxyGen's own, and those that generated code registers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExceptionRegistry
{
    private static readonly ConcurrentDictionary<string, Func<string, string?, Exception?, Exception>> Factories = new(BaseLibrary());

    /// <summary>Registers an exception type of an application. Registering it again is harmless.</summary>
    /// <typeparam name="TException">The exception type.</typeparam>
    /// <param name="factory">Makes one from message and inner exception.</param>
    public static void Register<TException>(Func<string, Exception?, TException> factory)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(factory);
        Factories[typeof(TException).FullName!] = (message, _, inner) => factory(message, inner);
    }

    internal static Exception Create(string typeName, string message, string? detail, Exception? inner) =>
        Factories.TryGetValue(typeName, out var factory) ? factory(message, detail, inner) : new RemoteException(typeName, message, inner);

    private static Dictionary<string, Func<string, string?, Exception?, Exception>> BaseLibrary()
    {
        var factories = new Dictionary<string, Func<string, string?, Exception?, Exception>>();

        void Add<TException>(Func<string, string?, Exception?, TException> factory)
            where TException : Exception => factories[typeof(TException).FullName!] = factory;

#pragma warning disable CA2201 // These are rebuilt as they were thrown elsewhere, by the runtime for one.
        Add((message, _, inner) => new Exception(message, inner));
        Add((message, _, inner) => new AggregateException(message, inner is null ? [] : [inner]));
        Add((message, detail, inner) => new ArgumentException(message, detail, inner));
        Add((message, detail, inner) => inner is null ? new ArgumentNullException(detail, message) : new ArgumentNullException(message, inner));
        Add((message, detail, inner) => inner is null ? new ArgumentOutOfRangeException(detail, message) : new ArgumentOutOfRangeException(message, inner));
        Add((message, _, inner) => new ArithmeticException(message, inner));
        Add((message, _, inner) => new DivideByZeroException(message, inner));
        Add((message, _, inner) => new EndOfStreamException(message, inner));
        Add((message, detail, inner) => new FileNotFoundException(message, detail, inner));
        Add((message, _, inner) => new FormatException(message, inner));
        Add((message, _, inner) => new IndexOutOfRangeException(message, inner));
        Add((message, _, inner) => new InvalidCastException(message, inner));
        Add((message, _, inner) => new InvalidDataException(message, inner));
        Add((message, _, inner) => new InvalidOperationException(message, inner));
        Add((message, _, inner) => new IOException(message, inner));
        Add((message, _, inner) => new KeyNotFoundException(message, inner));
        Add((message, _, inner) => new NotImplementedException(message, inner));
        Add((message, _, inner) => new NotSupportedException(message, inner));
        Add((message, _, inner) => new NullReferenceException(message, inner));
#pragma warning restore CA2201
        Add((message, detail, inner) => inner is null && detail is not null ? new ObjectDisposedException(detail, message) : new ObjectDisposedException(message, inner));
        Add((message, _, inner) => new OperationCanceledException(message, inner));
        Add((message, _, inner) => new TaskCanceledException(message, inner));
        Add((message, _, inner) => new OverflowException(message, inner));
        Add((message, _, inner) => new PlatformNotSupportedException(message, inner));
        Add((message, _, inner) => new TimeoutException(message, inner));
        Add((message, _, inner) => new UnauthorizedAccessException(message, inner));
        Add((message, _, inner) => new SynchronizationLockException(message, inner));
        Add((message, _, inner) => new SemaphoreFullException(message, inner));
        Add((message, _, inner) => new BarrierPostPhaseException(message, inner));
        Add((message, _, inner) => new System.Security.SecurityException(message, inner));

        Add((message, _, inner) => new SharedException(message, inner));
        Add((message, _, inner) => new BrokenBarrierException(message, inner));
        Add((message, _, inner) => new CallbackLostException(message, inner));
        Add((message, _, inner) => new CallInDoubtException(message, inner));
        Add((message, _, inner) => new ContractMismatchException(message, inner));
        Add((message, _, inner) => new DeadlockException(message, inner));
        Add((message, _, inner) => new EventsLostException(message, inner));
        Add((message, _, inner) => new ManagerLostException(message, inner));
        Add((message, _, inner) => new ManagerStartException(message, inner));
        Add((message, _, inner) => new NameNotFoundException(message, inner));
        Add((message, _, inner) => new NameTakenException(message, inner));
        Add((message, _, inner) => new ObjectNotFoundException(message, inner));
        Add((message, _, inner) => new ProtocolException(message, inner));
        Add((message, _, inner) => new StaleFencingTokenException(message, inner));
        Add((message, _, inner) => new WorkerTerminatedException(message, inner));
        Add((message, _, inner) => new MessagePackSerializationException(message, inner));
        return factories;
    }
}
