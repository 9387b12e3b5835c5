namespace ProxyGen.Protocol;

/// <content>Those that have a message and an inner exception, and no more that could travel.</content>
internal static partial class BaseLibraryExceptions
{
    private static void AddPlain(Dictionary<string, Func<ExceptionForm>> all)
    {
#pragma warning disable CA2201 // These are rebuilt as they were thrown elsewhere, by the runtime for one.
        all["System.AccessViolationException"] = static () => Form(static (message, inner) => new AccessViolationException(message, inner));
        all["System.ApplicationException"] = static () => Form(static (message, inner) => new ApplicationException(message, inner));
        all["System.ArithmeticException"] = static () => Form(static (message, inner) => new ArithmeticException(message, inner));
        all["System.ArrayTypeMismatchException"] =
            static () => Form(static (message, inner) => new ArrayTypeMismatchException(message, inner));
        all["System.Collections.Generic.KeyNotFoundException"] =
            static () => Form(static (message, inner) => new KeyNotFoundException(message, inner));
        all["System.ComponentModel.DataAnnotations.ValidationException"] =
            static () => Form(static (message, inner) => new System.ComponentModel.DataAnnotations.ValidationException(message, inner));
        all["System.DataMisalignedException"] = static () => Form(static (message, inner) => new DataMisalignedException(message, inner));
        all["System.Diagnostics.UnreachableException"] =
            static () => Form(static (message, inner) => new System.Diagnostics.UnreachableException(message, inner));
        all["System.DivideByZeroException"] = static () => Form(static (message, inner) => new DivideByZeroException(message, inner));
        all["System.DllNotFoundException"] = static () => Form(static (message, inner) => new DllNotFoundException(message, inner));
        all["System.EntryPointNotFoundException"] =
            static () => Form(static (message, inner) => new EntryPointNotFoundException(message, inner));
        all["System.Exception"] = static () => Form(static (message, inner) => new Exception(message, inner));
        all["System.FieldAccessException"] = static () => Form(static (message, inner) => new FieldAccessException(message, inner));
        all["System.FormatException"] = static () => Form(static (message, inner) => new FormatException(message, inner));
        all["System.IO.DirectoryNotFoundException"] =
            static () => Form(static (message, inner) => new DirectoryNotFoundException(message, inner));
        all["System.IO.DriveNotFoundException"] = static () => Form(static (message, inner) => new DriveNotFoundException(message, inner));
        all["System.IO.EndOfStreamException"] = static () => Form(static (message, inner) => new EndOfStreamException(message, inner));
        all["System.IO.IOException"] = static () => Form(static (message, inner) => new IOException(message, inner));
        all["System.IO.InvalidDataException"] = static () => Form(static (message, inner) => new InvalidDataException(message, inner));
        all["System.IO.PathTooLongException"] = static () => Form(static (message, inner) => new PathTooLongException(message, inner));
        all["System.IndexOutOfRangeException"] = static () => Form(static (message, inner) => new IndexOutOfRangeException(message, inner));
        all["System.InsufficientExecutionStackException"] =
            static () => Form(static (message, inner) => new InsufficientExecutionStackException(message, inner));
        all["System.InsufficientMemoryException"] =
            static () => Form(static (message, inner) => new InsufficientMemoryException(message, inner));
        all["System.InvalidCastException"] = static () => Form(static (message, inner) => new InvalidCastException(message, inner));
        all["System.InvalidOperationException"] =
            static () => Form(static (message, inner) => new InvalidOperationException(message, inner));
        all["System.InvalidProgramException"] = static () => Form(static (message, inner) => new InvalidProgramException(message, inner));
        all["System.InvalidTimeZoneException"] = static () => Form(static (message, inner) => new InvalidTimeZoneException(message, inner));
        all["System.MemberAccessException"] = static () => Form(static (message, inner) => new MemberAccessException(message, inner));
        all["System.MethodAccessException"] = static () => Form(static (message, inner) => new MethodAccessException(message, inner));
        all["System.MissingFieldException"] = static () => Form(static (message, inner) => new MissingFieldException(message, inner));
        all["System.MissingMemberException"] = static () => Form(static (message, inner) => new MissingMemberException(message, inner));
        all["System.MissingMethodException"] = static () => Form(static (message, inner) => new MissingMethodException(message, inner));
        all["System.MulticastNotSupportedException"] =
            static () => Form(static (message, inner) => new MulticastNotSupportedException(message, inner));
        all["System.Net.CookieException"] = static () => Form(static (message, inner) => new System.Net.CookieException(message, inner));
        all["System.Net.NetworkInformation.PingException"] =
            static () => Form(static (message, inner) => new System.Net.NetworkInformation.PingException(message, inner));
        all["System.Net.WebException"] = static () => Form(static (message, inner) => new System.Net.WebException(message, inner));
        all["System.NotImplementedException"] = static () => Form(static (message, inner) => new NotImplementedException(message, inner));
        all["System.NotSupportedException"] = static () => Form(static (message, inner) => new NotSupportedException(message, inner));
        all["System.NullReferenceException"] = static () => Form(static (message, inner) => new NullReferenceException(message, inner));
        all["System.OperationCanceledException"] =
            static () => Form(static (message, inner) => new OperationCanceledException(message, inner));
        all["System.OutOfMemoryException"] = static () => Form(static (message, inner) => new OutOfMemoryException(message, inner));
        all["System.OverflowException"] = static () => Form(static (message, inner) => new OverflowException(message, inner));
        all["System.PlatformNotSupportedException"] =
            static () => Form(static (message, inner) => new PlatformNotSupportedException(message, inner));
        all["System.RankException"] = static () => Form(static (message, inner) => new RankException(message, inner));
        all["System.Reflection.AmbiguousMatchException"] =
            static () => Form(static (message, inner) => new System.Reflection.AmbiguousMatchException(message, inner));
        all["System.Reflection.TargetException"] =
            static () => Form(static (message, inner) => new System.Reflection.TargetException(message, inner));
        all["System.Reflection.TargetInvocationException"] =
            static () => Form(static (message, inner) => new System.Reflection.TargetInvocationException(message, inner));
        all["System.Reflection.TargetParameterCountException"] =
            static () => Form(static (message, inner) => new System.Reflection.TargetParameterCountException(message, inner));
        all["System.Resources.MissingManifestResourceException"] =
            static () => Form(static (message, inner) => new System.Resources.MissingManifestResourceException(message, inner));
        all["System.Runtime.Serialization.SerializationException"] =
            static () => Form(static (message, inner) => new System.Runtime.Serialization.SerializationException(message, inner));
        all["System.Security.Authentication.AuthenticationException"] =
            static () => Form(static (message, inner) => new System.Security.Authentication.AuthenticationException(message, inner));
        all["System.Security.Authentication.InvalidCredentialException"] =
            static () => Form(static (message, inner) => new System.Security.Authentication.InvalidCredentialException(message, inner));
        all["System.Security.Cryptography.CryptographicException"] =
            static () => Form(static (message, inner) => new System.Security.Cryptography.CryptographicException(message, inner));
        all["System.Security.SecurityException"] =
            static () => Form(static (message, inner) => new System.Security.SecurityException(message, inner));
        all["System.Security.VerificationException"] =
            static () => Form(static (message, inner) => new System.Security.VerificationException(message, inner));
        all["System.SystemException"] = static () => Form(static (message, inner) => new SystemException(message, inner));
        all["System.Text.DecoderFallbackException"] =
            static () => Form(static (message, inner) => new System.Text.DecoderFallbackException(message, inner));
        all["System.Text.EncoderFallbackException"] =
            static () => Form(static (message, inner) => new System.Text.EncoderFallbackException(message, inner));
        all["System.Threading.AbandonedMutexException"] =
            static () => Form(static (message, inner) => new AbandonedMutexException(message, inner));
        all["System.Threading.BarrierPostPhaseException"] =
            static () => Form(static (message, inner) => new BarrierPostPhaseException(message, inner));
        all["System.Threading.Channels.ChannelClosedException"] =
            static () => Form(static (message, inner) => new System.Threading.Channels.ChannelClosedException(message, inner));
        all["System.Threading.LockRecursionException"] =
            static () => Form(static (message, inner) => new LockRecursionException(message, inner));
        all["System.Threading.SemaphoreFullException"] =
            static () => Form(static (message, inner) => new SemaphoreFullException(message, inner));
        all["System.Threading.SynchronizationLockException"] =
            static () => Form(static (message, inner) => new SynchronizationLockException(message, inner));
        all["System.Threading.Tasks.TaskCanceledException"] =
            static () => Form(static (message, inner) => new TaskCanceledException(message, inner));
        all["System.Threading.Tasks.TaskSchedulerException"] =
            static () => Form(static (message, inner) => new TaskSchedulerException(message, inner));
        all["System.Threading.ThreadInterruptedException"] =
            static () => Form(static (message, inner) => new ThreadInterruptedException(message, inner));
        all["System.Threading.ThreadStateException"] =
            static () => Form(static (message, inner) => new ThreadStateException(message, inner));
        all["System.Threading.WaitHandleCannotBeOpenedException"] =
            static () => Form(static (message, inner) => new WaitHandleCannotBeOpenedException(message, inner));
        all["System.TimeZoneNotFoundException"] =
            static () => Form(static (message, inner) => new TimeZoneNotFoundException(message, inner));
        all["System.TimeoutException"] = static () => Form(static (message, inner) => new TimeoutException(message, inner));
        all["System.TypeAccessException"] = static () => Form(static (message, inner) => new TypeAccessException(message, inner));
        all["System.TypeLoadException"] = static () => Form(static (message, inner) => new TypeLoadException(message, inner));
        all["System.UnauthorizedAccessException"] =
            static () => Form(static (message, inner) => new UnauthorizedAccessException(message, inner));
        all["System.UriFormatException"] = static () => Form(static (message, inner) => new UriFormatException(message, inner));
#pragma warning restore CA2201
    }
}
