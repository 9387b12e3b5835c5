using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace ProxyGen.Protocol;

/// <content>Those that carry more than a message and an inner exception, which is given to them later where no constructor takes it.</content>
internal static partial class BaseLibraryExceptions
{
    // Stands for null: only programs register formatters of nullable ones.
    private const long None = -1;

    private static void AddWithData(Dictionary<string, Func<ExceptionForm>> all)
    {
        AddSystem(all);
        AddFurther(all);
    }

    private static void AddSystem(Dictionary<string, Func<ExceptionForm>> all)
    {
        all["System.AggregateException"] = static () => FormWithData(static (message, _, data) =>
            new AggregateException(message, data.Inner));
        all["System.ArgumentException"] = static () => FormWithData(static (message, inner, data) =>
            new ArgumentException(message, data.Detail, inner));
        all["System.ArgumentNullException"] = static () => FormWithData(static (message, _, data) =>
            new ArgumentNullException(data.Detail, message));
        all["System.ArgumentOutOfRangeException"] = static () => FormWithData(static (message, _, data) =>
                new ArgumentOutOfRangeException(data.Detail, data.TryGet<object?>("ActualValue", out object? value) ? value : null, message))
            .Has("ActualValue", static exception => exception.ActualValue);
        all["System.BadImageFormatException"] = static () => FormWithData(static (message, inner, data) =>
            new BadImageFormatException(message, data.Detail, inner));
        all["System.NotFiniteNumberException"] = static () => FormWithData(static (message, inner, data) =>
                new NotFiniteNumberException(message, data.Get<double>("OffendingNumber"), inner))
            .Needs("OffendingNumber", static exception => exception.OffendingNumber);
        all["System.ObjectDisposedException"] = static () => FormWithData(static (message, _, data) =>
            new ObjectDisposedException(data.Detail, message));
        all["System.TypeInitializationException"] = static () => FormWithData(static (_, inner, data) =>
                new TypeInitializationException(data.Get<string>("TypeName"), inner))
            .Needs("TypeName", static exception => exception.TypeName);
        all["System.IO.FileLoadException"] = static () => FormWithData(static (message, inner, data) =>
            new FileLoadException(message, data.Detail, inner));
        all["System.IO.FileNotFoundException"] = static () => FormWithData(static (message, inner, data) =>
            new FileNotFoundException(message, data.Detail, inner));
    }

    // Codes that are enums cross as numbers.
    private static void AddFurther(Dictionary<string, Func<ExceptionForm>> all)
    {
        all["System.ComponentModel.InvalidEnumArgumentException"] = static () => FormWithData(static (message, inner, _) =>
            new InvalidEnumArgumentException(message, inner));
        all["System.ComponentModel.Win32Exception"] = static () => FormWithData(static (message, _, data) =>
                new Win32Exception(data.Get<int>("NativeErrorCode"), message))
            .Needs("NativeErrorCode", static exception => exception.NativeErrorCode);
        all["System.Globalization.CultureNotFoundException"] = static () => FormWithData(static (message, inner, data) =>
                new CultureNotFoundException(message, data.TryGet<string?>("InvalidCultureName", out string? name) ? name : null, inner))
            .Has("InvalidCultureName", static exception => exception.InvalidCultureName);
        all["System.Net.ProtocolViolationException"] = static () => Form(static (message, _) => new ProtocolViolationException(message));
        all["System.Net.Http.HttpIOException"] = static () => FormWithData(static (message, inner, data) =>
                new HttpIOException((HttpRequestError)data.Get<int>("HttpRequestError"), message, inner))
            .Needs("HttpRequestError", static exception => (int)exception.HttpRequestError);
        all["System.Net.Http.HttpRequestException"] = static () => FormWithData(static (message, inner, data) => new HttpRequestException(
                (HttpRequestError)data.Get<int>("HttpRequestError"), message, inner, (HttpStatusCode?)OrNull(data.Get<long>("StatusCode"))))
            .Needs("HttpRequestError", static exception => (int)exception.HttpRequestError)
            .Needs("StatusCode", static exception => (long?)exception.StatusCode ?? None);
        all["System.Net.Sockets.SocketException"] = static () => FormWithData(static (message, _, data) =>
                new SocketException(data.Get<int>("SocketErrorCode"), message))
            .Needs("SocketErrorCode", static exception => (int)exception.SocketErrorCode);
        all["System.Runtime.CompilerServices.SwitchExpressionException"] = static () => FormWithData(static (message, inner, data) =>
                data.TryGet<object?>("UnmatchedValue", out object? value) && value is not null
                    ? new SwitchExpressionException(value)
                    : new SwitchExpressionException(message, inner))
            .Has("UnmatchedValue", static exception => exception.UnmatchedValue);
#pragma warning disable CA2201 // These are rebuilt as they were thrown elsewhere, by the runtime for one.
        all["System.Runtime.InteropServices.COMException"] = static () => FormWithData(static (message, _, data) =>
                new COMException(message, data.Get<int>("HResult")))
            .Needs("HResult", static exception => exception.HResult);
        all["System.Runtime.InteropServices.ExternalException"] = static () => FormWithData(static (message, _, data) =>
                new ExternalException(message, data.Get<int>("HResult")))
            .Needs("HResult", static exception => exception.HResult);
#pragma warning restore CA2201
        all["System.Text.Json.JsonException"] = static () => FormWithData(static (message, inner, data) => new JsonException(
                message, data.Get<string?>("Path"), OrNull(data.Get<long>("LineNumber")), OrNull(data.Get<long>("BytePositionInLine")), inner))
            .Needs("Path", static exception => exception.Path)
            .Needs("LineNumber", static exception => exception.LineNumber ?? None)
            .Needs("BytePositionInLine", static exception => exception.BytePositionInLine ?? None);
        all["System.Text.RegularExpressions.RegexMatchTimeoutException"] = static () => FormWithData(static (_, _, data) =>
                new RegexMatchTimeoutException(data.Get<string>("Input"), data.Get<string>("Pattern"), data.Get<TimeSpan>("MatchTimeout")))
            .Needs("Input", static exception => exception.Input)
            .Needs("Pattern", static exception => exception.Pattern)
            .Needs("MatchTimeout", static exception => exception.MatchTimeout);
        all["System.Xml.XmlException"] = static () => FormWithData(static (message, inner, data) =>
                new XmlException(message, inner, data.Get<int>("LineNumber"), data.Get<int>("LinePosition")))
            .Needs("LineNumber", static exception => exception.LineNumber)
            .Needs("LinePosition", static exception => exception.LinePosition);
    }

    private static long? OrNull(long value) => value == None ? null : value;
}
